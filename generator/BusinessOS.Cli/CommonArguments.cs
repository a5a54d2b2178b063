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
