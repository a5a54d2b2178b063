using System.Collections.Immutable;
using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>What the readers of one app share: the problems found and the places of the nodes read.</summary>
internal sealed class ReadContext
{
    private readonly ImmutableDictionary<string, SourceSpan>.Builder _spans = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);

    public DiagnosticBag Problems { get; } = new();

    /// <summary>The app's id, the first segment of every node path.</summary>
    public string App { get; set; } = "app";

    public void Mark(string path, SourceSpan span) => _spans[path] = span;

    public bool TryFind(string path, out SourceSpan span) => _spans.TryGetValue(path, out span);

    public ImmutableDictionary<string, SourceSpan> ToSpans() => _spans.ToImmutable();

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Problems.Add(descriptor, span, arguments);

    /// <summary>Says that a node has another shape than it should.</summary>
    public void ReportShape(YamlNode node, string what, string expected) =>
        Problems.Add(SpecDiagnostics.WrongShape, node.Span, what, expected, node.Shape);

    /// <summary>The fix that proposes a near name, or names what there is.</summary>
    public static string Suggest(string written, IEnumerable<string> candidates)
    {
        var all = candidates.ToArray();
        return NearestName.Find(written, all) is { } near ? $"Did you mean '{near}'?" : $"There are: {string.Join(", ", all)}.";
    }
}
