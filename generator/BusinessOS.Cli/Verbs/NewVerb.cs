using System.CommandLine;
using BusinessOS.Build.Folders;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos new FILE|- --out DIR</c>: a text becomes a plan and an app folder.</summary>
internal static class NewVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var text = new Argument<string>("FILE") { Description = "The requirements; - reads them from standard input." };
        var output = new Option<string>("--out") { Description = "The folder of the new app.", Required = true };
        var author = CommonArguments.Author();
        var command = new Command("new", "Make an app of a text.") { text, output, author };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            environment,
            parsed.GetRequiredValue(text),
            parsed.GetRequiredValue(output),
            parsed.GetValue(author),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CliEnvironment environment, string file, string output, AuthorKind author, CancellationToken cancellationToken)
    {
        var printer = new DiagnosticPrinter(environment);
        var text = await new RequirementsReader(environment).ReadAsync(file, cancellationToken);
        if (!text.Succeeded)
        {
            return printer.Print(text.Diagnostics);
        }

        var drafted = await new Drafting(environment, author).DraftAsync(text.Value, cancellationToken);
        if (drafted.Diagnostics.Count > 0)
        {
            printer.Print(drafted.Diagnostics);
        }

        if (!drafted.Succeeded)
        {
            return ExitCode.ErrorsFound;
        }

        environment.Output.WriteLine(drafted.Value.Plan);
        var written = AppFolder.Create(environment.PathOf(output), drafted.Value.Files);
        if (!written.Succeeded)
        {
            return printer.Print(written.Diagnostics);
        }

        environment.Messages.WriteLine($"Written to {output}. Next: bos run {output}");
        return ExitCode.Clean;
    }
}
