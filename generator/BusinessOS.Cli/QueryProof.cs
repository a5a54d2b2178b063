using System.Diagnostics;
using System.Text.Json;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy.Local;
using BusinessOS.Diagnostics;

namespace BusinessOS.Cli;

/// <summary>
/// Finds expressions that a database cannot answer: policies, formulas, rollups and stored filters are translated for both
/// databases. That takes the compiled apps, so a host process of its own does it.
/// </summary>
internal sealed class QueryProof(CliEnvironment environment)
{
    public IReadOnlyList<Diagnostic> Find(SourceSet sources, BuiltWorkspace built)
    {
        var modules = Directory.CreateTempSubdirectory("bos-proof-").FullName;
        try
        {
            ModulesFolder.Write(modules, built.Modules());
            var (refusals, failure) = Ask(modules);
            return failure is null
                ? [.. refusals.GroupBy(r => r.Node).Select(r => Tell(sources, [.. r]))]
                : [CliDiagnostics.NotProved.At(SourceSpan.None, failure)];
        }
        finally
        {
            Directory.Delete(modules, recursive: true);
        }
    }

    private (IReadOnlyList<Refusal> Refusals, string? Failure) Ask(string modules)
    {
        var start = new ProcessStartInfo(DotnetProgram.Path, [Path.Combine(environment.Programs.Host, "BusinessOS.Host.dll"), "prove", "--modules", modules])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var host = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var errors = host.StandardError.ReadToEndAsync();
        var output = host.StandardOutput.ReadToEnd();
        host.WaitForExit();
        return host.ExitCode == 0
            ? (JsonSerializer.Deserialize<List<Refusal>>(output, JsonSerializerOptions.Web) ?? [], null)
            : ([], errors.GetAwaiter().GetResult().Trim());
    }

    private static Diagnostic Tell(SourceSet sources, IReadOnlyList<Refusal> refusals)
    {
        var first = refusals[0];
        var app = AppBuilder.Joined(sources.Apps).FirstOrDefault(a => a.Document.App.Id == first.Node.Split('/')[0]);
        return CliDiagnostics.NotAnswerable.At(
            app?.Document.Map.Find(first.Node) ?? SourceSpan.None,
            char.ToUpperInvariant(first.What[0]) + first.What[1..],
            string.Join(" and ", refusals.Select(r => r.Database)),
            first.Reason);
    }

    private sealed record Refusal(string Database, string Node, string What, string Reason);
}
