using System.CommandLine;
using BusinessOS.Diagnostics;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos check DIR…</c>: the real compile and the proof that the databases can answer what they are asked, without writing anything.</summary>
internal static class CheckVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        var format = new Option<DiagnosticFormat>("--format") { Description = "text, json or sarif." };
        var command = new Command("check", "Find every mistake in apps, by compiling them.") { apps, format };
        command.SetAction(parsed => Run(environment, parsed.GetRequiredValue(apps), parsed.GetValue(format)));
        return command;
    }

    private static int Run(CliEnvironment environment, string[] apps, DiagnosticFormat format)
    {
        var printer = new DiagnosticPrinter(environment, format, Severity.Info);
        var sources = new AppLoader(environment).Read(apps);
        if (!sources.Succeeded)
        {
            return printer.Print(sources.Diagnostics, sources.Value?.Texts);
        }

        var built = new AppLoader(environment).Builder().Then(builder => builder.Build(sources.Value.Apps));
        IReadOnlyList<Diagnostic> unproved = built.Succeeded ? new QueryProof(environment).Find(sources.Value, built.Value) : [];
        return printer.Print([.. sources.Diagnostics, .. built.Diagnostics, .. unproved], sources.Value.Texts);
    }
}
