using System.Collections.Immutable;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Golden;

/// <summary>A case that is compiled: one app, or a folder per app, each with its spec and the owner's code.</summary>
internal static class AppCase
{
    private static readonly Lazy<RuntimeReferences> LazyReferences = new(FindReferences);

    /// <summary>The runtime stands beside the tests.</summary>
    public static RuntimeReferences References => LazyReferences.Value;

    /// <summary>The apps of a case, which must be readable.</summary>
    public static IReadOnlyList<AppSource> Read(IReadOnlyDictionary<string, string> inputs)
    {
        IEnumerable<string> folders = inputs.ContainsKey("app.yaml")
            ? [""]
            : inputs.Keys.Select(path => path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Order(StringComparer.Ordinal);
        return [.. folders.Select(folder => ReadApp(folder, inputs))];
    }

    private static AppSource ReadApp(string folder, IReadOnlyDictionary<string, string> inputs)
    {
        var files = inputs.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).ToList();
        var read = SpecReader.Read([.. files
            .Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(f => new SpecFile(f.Key[folder.Length..], f.Value))]);
        Assert.True(read.Succeeded, DiagnosticText.Render(read.Diagnostics, inputs));
        return new(
            read.Value with { Map = Under(folder, read.Value.Map) },
            files.Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal) || f.Key.EndsWith(".razor", StringComparison.Ordinal)).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static SourceMap Under(string folder, SourceMap map) => new(
        map.Spans.ToImmutableDictionary(s => s.Key, s => s.Value with { File = folder + s.Value.File }, StringComparer.Ordinal),
        map.Texts.ToImmutableDictionary(t => folder + t.Key, t => t.Value, StringComparer.Ordinal));

    private static RuntimeReferences FindReferences()
    {
        var found = RuntimeReferences.From(AppContext.BaseDirectory);
        Assert.True(found.Succeeded, string.Join('\n', found.Diagnostics));
        return found.Value;
    }
}
