using System.Text.Encodings.Web;
using System.Text.Json;
using BusinessOS.Host.Modules;
using BusinessOS.Runtime;
using BusinessOS.Runtime.Records.Explaining;

namespace BusinessOS.Host;

/// <summary><c>explain</c>: says which rule decides whether a person may do something to a record, and serves nothing.</summary>
internal static class Explainer
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(HostArguments options, ExplanationRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        var runtime = new RuntimeOptions { DataFolder = options.Data, Database = options.Database };
        if (runtime.Database is null && !File.Exists(runtime.EmbeddedDatabase))
        {
            throw new UsageException($"There is no tenant in '{options.Data}' yet. Run the apps once first, and check --data and --database.");
        }

        var modules = LoadedModules.Load(ModuleList.Read(options.Modules ?? ""), options.Currency, options.Country, options.Zone);
        await using var application = TenantApplication.Create(options, modules, _ => { });
        var (explanation, problem) = await application.Services.ExplainBusinessOsAsync(request, cancellationToken);
        if (explanation is null)
        {
            throw new UsageException(problem ?? "Nothing can be said about this.");
        }

        await output.WriteLineAsync(options.Json ? JsonSerializer.Serialize(explanation, Json) : TextOf(explanation));
        return 0;
    }

    private static string TextOf(AccessExplanation explanation)
    {
        var place = explanation.Place is null ? "" : $"  [{explanation.Place}]";
        string[] lines =
        [
            $"{explanation.Person} {(explanation.Allowed ? "may" : "may not")} {explanation.Can}: {explanation.Record}",
            $"Because: {explanation.Why}{place}",
            "",
            .. explanation.Rules.Select(r =>
                $"  {(r.Decides ? "→" : " ")} {r.Effect,-5}  {(!r.Concerns ? "is not about them" : r.Holds ? "holds" : "does not hold"),-17}  {r.Text}{(r.Place is null ? "" : $"  [{r.Place}]")}"),
        ];
        return string.Join('\n', lines).TrimEnd();
    }
}
