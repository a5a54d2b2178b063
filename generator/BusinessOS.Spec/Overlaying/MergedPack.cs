using System.Collections.Immutable;

namespace BusinessOS.Spec.Overlaying;

/// <summary>An app while overlays are put into it: what it is by now, where each node stands, and which app said what.</summary>
internal sealed class MergedPack(SpecDocument document, DiagnosticBag problems)
{
    private readonly ImmutableDictionary<string, SourceSpan>.Builder _spans = document.Map.Spans.ToBuilder();
    private readonly ImmutableDictionary<string, string>.Builder _texts = document.Map.Texts.ToBuilder();
    private readonly Dictionary<string, string> _saidBy = new(StringComparer.Ordinal);

    public AppSpec App { get; set; } = document.App;

    public SpecDocument ToDocument() => document with { App = App, Map = new SourceMap(_spans.ToImmutable(), _texts.ToImmutable()) };

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        problems.Add(descriptor, span, arguments);

    /// <summary>Who said a node, a member of it or what it is in, by its path: an app with an overlay, or the app itself.</summary>
    public string SaidBy(string path)
    {
        for (var node = path; node.Contains('/', StringComparison.Ordinal); node = node[..node.LastIndexOf('/')])
        {
            if (_saidBy.TryGetValue(node, out var app))
            {
                return app;
            }
        }

        return App.Id;
    }

    /// <summary>Notes that an overlay says the node at a path, and that what belongs to it stands in the overlay's file.</summary>
    /// <param name="path">The path in this app.</param>
    /// <param name="offset">For a list that is added to: how many items it had, so that the overlay's first one is the next.</param>
    /// <param name="from">The path it would have in this app by its place in the overlay, where that is another one.</param>
    public void Take(Layer layer, string path, int offset = 0, string? from = null)
    {
        _saidBy[path] = layer.App;
        from = layer.Root + (from ?? path)[App.Id.Length..];
        foreach (var (marked, span) in layer.Document.Map.Spans)
        {
            if (marked == from || marked.StartsWith($"{from}/", StringComparison.Ordinal))
            {
                _spans[path + Shifted(marked[from.Length..], offset)] = span;
            }
        }

        foreach (var (file, text) in layer.Document.Map.Texts)
        {
            _texts[file] = text;
        }
    }

    private static string Shifted(string rest, int offset)
    {
        var parts = rest.Split('/');
        if (offset > 0 && parts.Length > 1 && int.TryParse(parts[1], out var index))
        {
            parts[1] = $"{index + offset}";
        }

        return string.Join('/', parts);
    }
}
