namespace BusinessOS.Runtime.Markup;

/// <summary>How deep HTML nests, told without building a tree: what builds one takes a turn of the stack for each level.</summary>
internal static class HtmlDepth
{
    /// <summary>Far deeper than an editor makes.</summary>
    public const int Limit = 200;

    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            depth += html[at + 1] == '/' ? -1 : char.IsAsciiLetter(html[at + 1]) && !IsEmpty(html.AsSpan(at + 1)) ? 1 : 0;
            if (depth > Limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tags nothing stands in, which have no end.</summary>
    private static bool IsEmpty(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("hr", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("img", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("col", StringComparison.OrdinalIgnoreCase);
}
