using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile;

/// <summary>How deep code nests. What asks about each node of a file takes time that grows with the square of it.</summary>
internal static class SyntaxDepth
{
    /// <summary>Far deeper than what people write, and still looked at in no time.</summary>
    public const int Limit = 500;

    /// <summary>The first node below the limit; null when there is none.</summary>
    public static SyntaxNode? FirstBelow(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>([(root, 1)]);
        while (open.TryPop(out var at))
        {
            if (at.Depth > Limit)
            {
                return at.Node;
            }

            foreach (var child in at.Node.ChildNodes())
            {
                open.Push((child, at.Depth + 1));
            }
        }

        return null;
    }
}
