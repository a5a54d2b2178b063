using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using BusinessOS.Build;
using BusinessOS.Build.Seeds;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden.Seeds;

/// <summary>Seed files with an app, and what is said of them or sent to a host.</summary>
public sealed class SeedCases
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Seeds", "Cases"));

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_says_what_people_read(string name)
    {
        var inputs = Golden.Inputs(name);
        var bound = AppBuilder.Bind(AppCase.Read(inputs));
        Assert.True(bound.Succeeded, DiagnosticText.Render(bound.Diagnostics, inputs));
        var read = SeedReader.Read(bound.Value.Apps[0], inputs.Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)).ToImmutableSortedDictionary(StringComparer.Ordinal));
        var outputs = new Dictionary<string, string>
        {
            ["diagnostics.txt"] = $"{DiagnosticText.Render(read.Diagnostics, inputs)}{(read.Diagnostics.Count > 0 ? "\n" : "")}{DiagnosticText.Summarize(read.Diagnostics)}\n",
        };
        if (read.Succeeded)
        {
            outputs["expected/seeds.json"] = JsonSerializer.Serialize(read.Value, Json) + "\n";
        }

        Golden.Verify(name, outputs);
    }

    [Fact]
    public void Every_descriptor_occurs_in_a_case()
    {
        var shown = string.Concat(Golden.Cases.SelectMany(name => Golden.Expected(name).Values));

        var missing = typeof(SeedDiagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code)
            .Where(code => !shown.Contains($" {code}: ", StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
