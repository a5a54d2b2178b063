using System.Collections.Immutable;
using BusinessOS.Emit;
using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Build.Testing;

/// <summary>The tests that prove apps to be what their specs say: C# for xUnit, by path, one folder an app.</summary>
public static class GeneratedTests
{
    /// <param name="withPlaces">Whether they say where a rule stands in the spec, which must be there to be looked at.</param>
    public static ImmutableSortedDictionary<string, string> Of(BuiltWorkspace workspace, bool withPlaces) => workspace.Apps
        .SelectMany(app => Emitter.EmitTests(app.App, workspace.Model, PlacesOf(withPlaces ? workspace.Maps.GetValueOrDefault(app.App.Id) : null))
            .Select(file => KeyValuePair.Create($"{app.App.Id}/{file.Key}", file.Value)))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>By node: <c>entities/Loan.yaml:21</c>.</summary>
    private static Dictionary<string, string> PlacesOf(SourceMap? map) => map is null
        ? []
        : map.Spans.Where(s => s.Value != SourceSpan.None).ToDictionary(s => s.Key, s => $"{s.Value.File}:{s.Value.Line}", StringComparer.Ordinal);
}
