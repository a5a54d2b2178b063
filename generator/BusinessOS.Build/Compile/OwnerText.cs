using BusinessOS.Emit.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BusinessOS.Build.Compile;

/// <summary>The stretches of an app's sources that the owner wrote: whole files of code, and expressions within generated ones.</summary>
/// <param name="Spans">Where in the tree; one for a whole file.</param>
internal sealed record OwnerText(SyntaxTree Tree, bool IsWhole, IReadOnlyList<TextSpan> Spans)
{
    /// <param name="isOwned">Whether a path is a file of the owner's code.</param>
    /// <param name="isNode">Whether a path of a <c>#line</c> directive names a node of the spec.</param>
    public static IEnumerable<OwnerText> In(Compilation compilation, Func<string, bool> isOwned, Func<string, bool> isNode)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (isOwned(tree.FilePath))
            {
                yield return new(tree, true, [tree.GetRoot().FullSpan]);
            }
            else if (OwnerRazor.FileOf(tree) is not null)
            {
                yield return new(tree, false, PiecesIn(tree));
            }
            else if (tree.GetRoot().ContainsDirectives && SpansIn(tree, isNode) is { Count: > 0 } spans)
            {
                yield return new(tree, false, spans);
            }
        }
    }

    /// <summary>Every node that lies in what the owner wrote, outer ones first.</summary>
    public IEnumerable<SyntaxNode> Nodes()
    {
        var root = Tree.GetRoot();
        return IsWhole
            ? root.DescendantNodesAndSelf()
            : Spans.SelectMany(span => root.DescendantNodes(node => node.FullSpan.IntersectsWith(span)).Where(node => span.Contains(node.Span)));
    }

    /// <summary>What the Razor compiler took over from an owner's component as it was.</summary>
    private static List<TextSpan> PiecesIn(SyntaxTree tree)
    {
        var text = tree.GetText();
        return
        [
            .. from mapping in tree.GetLineMappings()
               where !mapping.IsHidden && OwnerRazor.FileOf(mapping.MappedSpan.Path ?? "") is not null
               let start = text.Lines[mapping.Span.Start.Line].Start + (mapping.CharacterOffset ?? 0)
               let end = text.Lines[mapping.Span.End.Line].Start + mapping.Span.End.Character
               select TextSpan.FromBounds(start, Math.Clamp(end, start, text.Length)),
        ];
    }

    private static List<TextSpan> SpansIn(SyntaxTree tree, Func<string, bool> isNode)
    {
        var text = tree.GetText();
        var spans = new List<TextSpan>();
        foreach (var mapping in tree.GetLineMappings().Where(m => !m.IsHidden && isNode(m.MappedSpan.Path)))
        {
            var start = text.Lines[mapping.Span.Start.Line].Start + (mapping.CharacterOffset ?? 0);
            var (from, to) = (mapping.MappedSpan.Span.Start.Character, mapping.MappedSpan.Span.End.Character);

            // A piece beyond the last column cannot say how long it is: all of it is looked at, up to the next directive.
            var end = to + 1 >= LineDirective.LastColumn
                ? text.Lines[mapping.Span.End.Line].Start + mapping.Span.End.Character
                : start + Math.Max(0, to - from);
            spans.Add(TextSpan.FromBounds(start, Math.Clamp(end, start, text.Length)));
        }

        return spans;
    }
}
