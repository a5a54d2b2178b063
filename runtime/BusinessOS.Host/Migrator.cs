using BusinessOS.Host.Modules;
using BusinessOS.Runtime;

namespace BusinessOS.Host;

/// <summary><c>migrate</c>: brings a tenant's database to the schema of its apps, or tells what that would do, and serves nothing.</summary>
internal static class Migrator
{
    public static async Task<int> RunAsync(HostArguments options, MigrationRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        var runtime = new RuntimeOptions { DataFolder = options.Data, Database = options.Database };
        if (runtime.Database is null && !File.Exists(runtime.EmbeddedDatabase))
        {
            throw new UsageException($"There is no tenant in '{options.Data}' yet. Run the apps once first, and check --data and --database.");
        }

        if (!request.IsTrial || runtime.Database is not null)
        {
            return await MigrateAsync(options, request, output, cancellationToken);
        }

        var copy = Directory.CreateTempSubdirectory("bos-trial-").FullName;
        try
        {
            TrialCopy.Make(runtime, copy);
            return await MigrateAsync(options with { Data = copy }, request, output, cancellationToken);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task<int> MigrateAsync(HostArguments options, MigrationRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        var modules = LoadedModules.Load(ModuleList.Read(options.Modules ?? ""), options.Currency, options.Country, options.Zone);
        await using var application = TenantApplication.Create(options, modules, _ => { });
        var report = await application.Services.MigrateBusinessOsAsync(request, cancellationToken);
        var isRefused = report.Refusals.Count > 0;
        Write(output, request.IsTrial || isRefused ? "Would be done:" : "Done:", report.Steps);
        Write(output, "To know:", report.Notes);
        Write(output, "In the way, so nothing is changed:", report.Refusals);
        if (report.Steps.Count + report.Notes.Count + report.Refusals.Count == 0)
        {
            await output.WriteLineAsync("The database has the schema of the apps.");
        }

        return isRefused ? 1 : 0;
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine(title);
        foreach (var line in lines)
        {
            output.WriteLine($"  {line}");
        }
    }
}
