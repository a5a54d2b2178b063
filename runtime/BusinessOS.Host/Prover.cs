using System.Text.Json;
using BusinessOS.Host.Modules;
using BusinessOS.Runtime;

namespace BusinessOS.Host;

/// <summary>
/// <c>prove</c>: translates every policy, formula and stored filter for both databases, asks neither, and tells as JSON
/// what one of them cannot answer. The apps' code is loaded for it, which is why it is done here and not where it is compiled.
/// </summary>
internal static class Prover
{
    private static readonly (string Name, string? Connection)[] Databases = [("the embedded database", null), ("PostgreSQL", "Host=nowhere;Database=nothing")];

    public static async Task<int> RunAsync(HostArguments options, TextWriter output)
    {
        var modules = LoadedModules.Load(ModuleList.Read(options.Modules ?? ""), options.Currency, options.Country, options.Zone);
        var found = new List<Refusal>();
        foreach (var (name, connection) in Databases)
        {
            await using var application = TenantApplication.Create(options with { Data = Path.GetTempPath(), Database = connection }, modules, _ => { });
            found.AddRange(application.Services.ProveBusinessOs().Select(refused => new Refusal(name, refused.Node, refused.What, refused.Reason)));
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
        return 0;
    }

    private sealed record Refusal(string Database, string Node, string What, string Reason);
}
