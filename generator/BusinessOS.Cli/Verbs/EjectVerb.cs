using System.CommandLine;
using BusinessOS.Build.Ejecting;
using BusinessOS.Build.Folders;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos eject DIR… --out DIR</c>: the apps as an ordinary solution, for those who want to go on without BusinessOS.</summary>
internal static class EjectVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        var output = new Option<string>("--out") { Description = "The new folder for the solution.", Required = true };
        var command = new Command("eject", "Write apps as an ordinary .NET solution that builds, runs and tests itself without BusinessOS.")
        {
            apps, output,
        };
        command.SetAction(parsed => Run(environment, parsed.GetRequiredValue(apps), environment.PathOf(parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Run(CliEnvironment environment, string[] apps, string output)
    {
        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var sources = loader.Read(apps);
        var built = sources.Then(s => loader.Builder().Then(builder => builder.Build(s.Apps)));
        if (!built.Succeeded || sources.Value is null)
        {
            return printer.Print(built.Diagnostics, sources.Value?.Texts);
        }

        if (built.Diagnostics.Count > 0)
        {
            printer.Print(built.Diagnostics, sources.Value.Texts);
        }

        var tester = Path.Combine(environment.Programs.Tester, EjectedSolution.TesterAssembly);
        var written = FolderCopy.Write(output, EjectedSolution.Of(built.Value, sources.Value.Apps), new Dictionary<string, string>
        {
            [EjectedSolution.RuntimeFolder] = environment.Programs.PortableHost,
            [$"{EjectedSolution.TestingFolder}/{EjectedSolution.TesterAssembly}"] = tester,
        });
        if (!written.Succeeded)
        {
            return printer.Print(written.Diagnostics);
        }

        environment.Output.WriteLine($"{output}: a solution of {built.Value.Apps.Count} {(built.Value.Apps.Count == 1 ? "app" : "apps")}. README.md there says how to build, run and test it.");
        return ExitCode.Clean;
    }
}
