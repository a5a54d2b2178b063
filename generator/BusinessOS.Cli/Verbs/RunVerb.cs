using System.CommandLine;
using BusinessOS.Cli.Running;
using BusinessOS.Diagnostics;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos run DIR|FILE…</c>: serves apps on this machine until Ctrl-C.</summary>
internal static class RunVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var inputs = new Argument<string[]>("DIR|FILE")
        {
            Description = "App folders, single .yaml files, or one text with requirements.",
            Arity = ArgumentArity.OneOrMore,
        };
        var port = CommonArguments.Port(5080);
        var data = CommonArguments.Data();
        var database = CommonArguments.Database();
        var watch = new Option<bool>("--watch") { Description = "Compile on every change; open pages follow." };
        var demo = new Option<bool>("--demo") { Description = "Put in the records that apps bring only for showing (demo/*.csv)." };
        var administrator = CommonArguments.Administrator();
        var author = CommonArguments.Author();
        var command = new Command("run", "Serve apps on this machine.")
        {
            inputs, port, data, database, watch, demo, administrator, author,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            environment,
            parsed.GetRequiredValue(inputs),
            new RunSettings
            {
                Port = parsed.GetValue(port),
                Data = environment.PathOf(parsed.GetValue(data) ?? DataFolder.Default),
                Database = parsed.GetValue(database),
                Administrator = parsed.GetValue(administrator),
                Watch = parsed.GetValue(watch),
                Demo = parsed.GetValue(demo),
            },
            parsed.GetValue(author),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CliEnvironment environment, string[] inputs, RunSettings settings, AuthorKind author, CancellationToken cancellationToken)
    {
        var apps = await AppsOfAsync(environment, inputs, settings, author, cancellationToken);
        return apps.Succeeded
            ? await new RunSession(environment, settings).RunAsync(apps.Value, cancellationToken)
            : new DiagnosticPrinter(environment).Print(apps.Diagnostics);
    }

    /// <summary>The folders to run; a text is made into one first.</summary>
    private static async Task<Outcome<IReadOnlyList<string>>> AppsOfAsync(
        CliEnvironment environment, string[] inputs, RunSettings settings, AuthorKind author, CancellationToken cancellationToken)
    {
        if (inputs.FirstOrDefault(RequirementsReader.IsText) is not { } text)
        {
            return new(inputs);
        }

        if (inputs.Length > 1)
        {
            return new(null, [CliDiagnostics.TextAndApps.At(SourceSpan.None, text)]);
        }

        var made = await new AppOfText(environment, author, Path.Combine(settings.Data, "apps")).MakeAsync(text, cancellationToken);
        if (made.Succeeded && made.Diagnostics.Count > 0)
        {
            new DiagnosticPrinter(environment).Print(made.Diagnostics);
        }

        return made.Succeeded ? new([made.Value]) : new(null, made.Diagnostics);
    }
}
