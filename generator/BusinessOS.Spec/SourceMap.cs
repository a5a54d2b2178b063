using System.Collections.Immutable;

namespace BusinessOS.Spec;

/// <summary>
/// Where each node of a spec stands in its files, kept beside the spec so that moving a line does not change the spec.
/// Keys are node paths made by <see cref="NodePath"/>; a value node's span covers the value as written.
/// </summary>
public sealed class SourceMap(ImmutableDictionary<string, SourceSpan> spans, ImmutableDictionary<string, string> texts)
{
    public static readonly SourceMap Empty = new(
        ImmutableDictionary<string, SourceSpan>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>The files' texts by name, for code frames.</summary>
    public ImmutableDictionary<string, string> Texts { get; } = texts;

    public ImmutableDictionary<string, SourceSpan> Spans { get; } = spans;

    /// <summary>The node's span, or its nearest ancestor's that has one.</summary>
    public SourceSpan Find(string path)
    {
        for (var node = path; ; node = node[..node.LastIndexOf('/')])
        {
            if (Spans.TryGetValue(node, out var span))
            {
                return span;
            }

            if (!node.Contains('/'))
            {
                return SourceSpan.None;
            }
        }
    }
}
