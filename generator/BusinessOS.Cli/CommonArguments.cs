using System.CommandLine;

namespace BusinessOS.Cli;

/// <summary>Arguments that several verbs share.</summary>
internal static class CommonArguments
{
    public static Argument<string[]> Apps() => new("DIR")
    {
        Description = "App folders, or single .yaml files.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "The folder for the embedded database, files and keys.",
    };

    public static Option<string?> Database() => new("--database")
    {
        Description = "A PostgreSQL connection string; without it the embedded database is used.",
    };

    /// <summary>A port from 1 to 65535.</summary>
    public static Option<int> Port(int usual)
    {
        var port = new Option<int>("--port") { Description = "The port to listen on.", DefaultValueFactory = _ => usual };
        port.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 1 and <= 65535))
            {
                given.AddError($"'{token.Value}' is not a port; ports are numbers from 1 to 65535.");
            }
        });
        return port;
    }

    public static Option<AuthorKind> Author() => new("--author")
    {
        Description = "Who reads the text: embedded, or openai (OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_TIMEOUT).",
    };

    public static Option<string?> Administrator() => new("--admin")
    {
        Description = "EMAIL:PASSWORD of the first administrator; without it one is made and shown once.",
    };
}

internal enum AuthorKind
{
    Embedded,
    OpenAi,
}

internal enum DiagnosticFormat
{
    Text,
    Json,
    Sarif,
}
