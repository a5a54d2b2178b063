using System.Collections.Immutable;
using System.CommandLine;
using BusinessOS.Build.Folders;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos lift DIR… --out DIR</c>: what was written into generated files moves into the owner's partial classes.</summary>
internal static class LiftVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        var output = new Option<string>("--out") { Description = "The folder that was given to 'bos build --out'.", Required = true };
        var command = new Command("lift", "Move what you added to generated files into code/, as partial classes.") { apps, output };
        command.SetAction(parsed => Run(environment, parsed.GetRequiredValue(apps), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(CliEnvironment environment, string[] apps, string output)
    {
        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var builder = loader.Builder();
        if (!builder.Succeeded)
        {
            return printer.Print(builder.Diagnostics);
        }

        var folder = Path.Combine(environment.PathOf(output), "generated");
        var outcome = loader.Lift(builder.Value).Plan([.. apps.Select(environment.PathOf)], folder);
        if (outcome.Plan is not { Succeeded: true, Value: { } plan })
        {
            return printer.Print(outcome.Plan.Diagnostics, outcome.Texts);
        }

        var refused = FileChanges.Write([.. plan.Files.Where(f => f.Owned is not null).Select(f => new FileChange(f.Owned ?? "", f.Text))]);
        if (refused.Count > 0)
        {
            return printer.Print(refused);
        }

        var written = OutputFolder.Write(folder, plan.Built.EmittedFiles(), plan.Files.Select(f => f.Generated).ToImmutableHashSet(StringComparer.Ordinal));
        foreach (var file in plan.Files)
        {
            environment.Output.WriteLine(file.Owned is { } owned
                ? $"{file.Generated}: what you added stands in {loader.Shown(owned)} now"
                : $"{file.Generated}: only its spacing differed");
        }

        if (plan.Files.Count == 0)
        {
            environment.Output.WriteLine($"{output}: no generated file was edited");
        }

        return printer.Print(written.Diagnostics);
    }
}
