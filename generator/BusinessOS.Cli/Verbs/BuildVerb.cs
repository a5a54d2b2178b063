using System.CommandLine;
using System.Globalization;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos build DIR… --out DIR</c>: generated sources to look at, modules to run.</summary>
internal static class BuildVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        var output = new Option<string>("--out") { Description = "The folder to write to.", Required = true };
        var timings = new Option<bool>("--timings") { Description = "Show how long each stage took." };
        var command = new Command("build", "Generate and compile apps.") { apps, output, timings };
        command.SetAction(parsed => Run(
            environment, parsed.GetRequiredValue(apps), parsed.GetRequiredValue(output), parsed.GetValue(timings)));
        return command;
    }

    private static int Run(CliEnvironment environment, string[] apps, string output, bool timings)
    {
        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var sources = loader.Read(apps);
        if (!sources.Succeeded)
        {
            return printer.Print(sources.Diagnostics, sources.Value?.Texts);
        }

        var built = loader.Builder().Then(builder => builder.Build(sources.Value.Apps));
        if (!built.Succeeded)
        {
            return printer.Print([.. sources.Diagnostics, .. built.Diagnostics], sources.Value.Texts);
        }

        if (new QueryProof(environment).Find(sources.Value, built.Value) is { Count: > 0 } unproved)
        {
            return printer.Print([.. sources.Diagnostics, .. built.Diagnostics, .. unproved], sources.Value.Texts);
        }

        var folder = environment.PathOf(output);
        var written = OutputFolder.Write(Path.Combine(folder, "generated"), built.Value.EmittedFiles());
        IReadOnlyList<Diagnostic> problems = [.. sources.Diagnostics, .. built.Diagnostics, .. written.Diagnostics, .. AppLock.Save(sources.Value)];
        if (problems.Count > 0)
        {
            printer.Print(problems, sources.Value.Texts);
        }

        if (written.Value is not { } summary)
        {
            return DiagnosticPrinter.ExitCodeOf(problems);
        }

        ModulesFolder.Write(Path.Combine(folder, "modules"), built.Value.Modules());
        environment.Output.WriteLine(
            $"{output}: {summary.Total} generated files ({summary.Written} written, {summary.Removed} removed), {built.Value.Apps.Count} modules");
        if (timings)
        {
            PrintTimings(environment, built.Value);
        }

        return ExitCode.Clean;
    }

    private static void PrintTimings(CliEnvironment environment, BuiltWorkspace built)
    {
        foreach (var stage in built.Timings)
        {
            environment.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {stage.Stage,-24} {stage.Duration.TotalMilliseconds,8:0} ms"));
        }
    }
}
