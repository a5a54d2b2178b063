using System.Collections.Immutable;
using System.CommandLine;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Import;
using BusinessOS.Import.Records;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Writing;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos import SOURCE --out DIR</c>: a database, spreadsheets or an API's description become a plan and an app folder.</summary>
internal static class ImportVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "A SQLite file, a PostgreSQL connection string, a .csv or .xlsx file, a folder of .csv files, or an OpenAPI document.",
        };
        var output = new Option<string>("--out") { Description = "The folder of the new app.", Required = true };
        var withData = new Option<bool>("--with-data") { Description = "Bring the records along: they are there when the app first runs." };
        var name = new Option<string?>("--name") { Description = "What the app is called; without it, after the source." };
        var only = new Option<string[]>("--only") { Description = "Tables or sheets to import; without it, all.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("import", "Make an app of a database, spreadsheets or an API's description.") { source, output, withData, name, only };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(
                environment,
                new ImportRequest(parsed.GetRequiredValue(source), environment.PathOf(parsed.GetRequiredValue(source)), parsed.GetRequiredValue(source))
                {
                    Name = parsed.GetValue(name) is { } called && called.Any(char.IsLetter) ? called.Trim() : null,
                    Only = [.. (parsed.GetValue(only) ?? []).SelectMany(o => o.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
                    WithData = parsed.GetValue(withData),
                },
                parsed.GetRequiredValue(output),
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static int Run(CliEnvironment environment, ImportRequest request, string output, CancellationToken cancellationToken)
    {
        var printer = new DiagnosticPrinter(environment);
        var imported = Importer.Import(request, cancellationToken);
        if (!imported.Succeeded)
        {
            return printer.Print(imported.Diagnostics);
        }

        if (imported.Diagnostics.Count > 0)
        {
            printer.Print(imported.Diagnostics);
        }

        var applied = Patch.Apply(imported.Value.Base, imported.Value.Operations);
        if (!applied.Succeeded)
        {
            return printer.Print(applied.Diagnostics);
        }

        environment.Output.WriteLine(ImportPlanText.Render(imported.Value, applied.Value));
        var records = imported.Value.Records;
        IReadOnlyList<SpecFile> files =
        [
            .. SpecWriter.Write(applied.Value),
            AppLock.First(applied.Value),
            .. records?.Files ?? [],
            .. records?.Losses.Count > 0 ? [LossReport.Write(records.Losses)] : Array.Empty<SpecFile>(),
        ];
        var written = AppFolder.Create(environment.PathOf(output), files);
        if (!written.Succeeded)
        {
            return printer.Print(written.Diagnostics);
        }

        var problems = Problems(environment, applied.Value);
        environment.Messages.WriteLine($"Written to {output}. Next: bos run {output}");
        return problems.Count == 0 ? ExitCode.Clean : printer.Print(problems);
    }

    /// <summary>What the compiler says of the app, so that nobody has to find out when it runs.</summary>
    private static EquatableArray<Diagnostic> Problems(CliEnvironment environment, AppSpec app)
    {
        var loader = new AppLoader(environment);
        return UnwrittenApp.Sources(app, loader.Packs, ImmutableSortedDictionary<string, string>.Empty)
            .Then(sources => loader.Builder().Then(builder => builder.Check([.. sources])))
            .Diagnostics;
    }
}
