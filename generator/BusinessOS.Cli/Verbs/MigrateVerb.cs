using System.CommandLine;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos migrate DIR…</c>: brings a tenant's database to the schema of its apps, or tells what that would do.</summary>
internal static class MigrateVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var apps = CommonArguments.Apps();
        var data = CommonArguments.Data();
        var database = CommonArguments.Database();
        var trial = new Option<bool>("--dry-run") { Description = "Try it on a copy of the data and tell what happens; nothing is changed." };
        var losses = new Option<string[]>("--accept-loss")
        {
            Description = "NODE: drop its values, which no app uses any more, such as Loan.Deposit. May be given several times.",
        };
        var command = new Command("migrate", "Bring a database to the schema of apps.") { apps, data, database, trial, losses };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            environment,
            parsed.GetRequiredValue(apps),
            [
                "--data", environment.PathOf(parsed.GetValue(data) ?? DataFolder.Default),
                .. parsed.GetValue(trial) ? new[] { "--dry-run" } : [],
                .. (parsed.GetValue(losses) ?? []).SelectMany(node => new[] { "--accept-loss", node }),
            ],
            parsed.GetValue(database),
            isTrial: parsed.GetValue(trial),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CliEnvironment environment, string[] apps, string[] arguments, string? database, bool isTrial, CancellationToken cancellationToken)
    {
        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var sources = loader.Read(apps);
        var built = sources.Then(s => loader.Builder().Then(builder => builder.Build(s.Apps)));
        if (!built.Succeeded || sources.Value is null)
        {
            return printer.Print(built.Diagnostics, sources.Value?.Texts);
        }

        IReadOnlyList<Diagnostic> problems = [.. built.Diagnostics, .. isTrial ? [] : AppLock.Save(sources.Value)];
        if (problems.Count > 0)
        {
            printer.Print(problems, sources.Value.Texts);
        }

        var modules = Directory.CreateTempSubdirectory("bos-modules-").FullName;
        try
        {
            ModulesFolder.Write(modules, built.Value.Modules());
            return await new ForegroundProgram(environment).RunAsync(
                Path.Combine(environment.Programs.Host, "BusinessOS.Host.dll"),
                ["migrate", "--modules", modules, .. arguments],
                cancellationToken,
                database is null ? null : new Dictionary<string, string> { ["BOS_DATABASE"] = database });
        }
        finally
        {
            Directory.Delete(modules, recursive: true);
        }
    }
}
