using System.Text.Json.Nodes;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using Xunit;

namespace BusinessOS.Tests.Unit.Diagnostics;

public class DiagnosticJsonTests
{
    private static readonly DiagnosticDescriptor Problem = new("BOS1003", Severity.Error, "'{0}' is wrong {{x}}.", "Write '{1}'.");

    private static readonly DiagnosticDescriptor Hint = new("BOS0104", Severity.Warning, "Look at this.");

    private static readonly Dictionary<string, string> Texts = new() { ["a b/Ä.yaml"] = "x: y\n" };

    [Fact]
    public void Json_has_one_object_per_problem()
    {
        var json = JsonNode.Parse(DiagnosticJson.Render([Problem.At(new("a b/Ä.yaml", 1, 4, 1, 5), "y", "z"), Hint.At(SourceSpan.None)]))!.AsArray();

        Assert.Equal(
            """{"code":"BOS1003","severity":"error","message":"'y' is wrong {x}.","fix":"Write 'z'.","file":"a b/Ä.yaml","line":1,"column":4,"endLine":1,"endColumn":5}""",
            json[0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("warning", json[1]!["severity"]!.GetValue<string>());
        Assert.Equal("[]\n", DiagnosticJson.Render([]));
    }

    [Fact]
    public void Sarif_has_what_the_standard_requires()
    {
        var log = JsonNode.Parse(DiagnosticSarif.Render(
            [Problem.At(new("a b/Ä.yaml", 1, 4, 1, 5), "y", "z"), Hint.At(SourceSpan.None), Problem.At(SourceSpan.StartOf("/tmp/x.yaml"), "y", "z")], Texts, "1.0.0"))!;

        Assert.Equal("2.1.0", log["version"]!.GetValue<string>());
        var run = Assert.Single(log["runs"]!.AsArray())!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["BOS0104", "BOS1003"], rules.Select(r => r!["id"]!.GetValue<string>()));
        Assert.Equal("… is wrong {x}.", rules[1]!["shortDescription"]!["text"]!.GetValue<string>());
        var results = run["results"]!.AsArray();
        Assert.All(results, r => Assert.Equal(r!["ruleId"]!.GetValue<string>(), rules[r["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>()));
        Assert.Equal(["error", "warning", "error"], results.Select(r => r!["level"]!.GetValue<string>()));
        Assert.Equal(["a%20b/%C3%84.yaml", null, "file:///tmp/x.yaml"], results.Select(Uri));
        Assert.Null(results[1]!["locations"]);
        Assert.Equal("x: y", results[0]!["locations"]![0]!["physicalLocation"]!["region"]!["snippet"]!["text"]!.GetValue<string>());
    }

    private static string? Uri(JsonNode? result) =>
        result!["locations"]?[0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>();
}
