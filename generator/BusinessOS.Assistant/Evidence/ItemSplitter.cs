namespace BusinessOS.Assistant.Evidence;

/// <summary>Cuts a list into its items: at commas, semicolons, "and", "or", "+", never inside brackets or quotes.</summary>
internal static class ItemSplitter
{
    private static readonly string[] Links = [" and ", " & ", " + ", " plus ", " or ", " / "];

    public static IReadOnlyList<string> Split(string list) => Split(list, Links);

    /// <summary>Cuts at commas and semicolons only.</summary>
    public static IReadOnlyList<string> SplitAtCommas(string list) => Split(list, []);

    private static List<string> Split(string list, string[] links)
    {
        var items = new List<string>();
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            var c = list[i];
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            quoted ^= c == '"';
            if (depth > 0 || quoted)
            {
                continue;
            }

            if (c is ',' or ';' && !IsThousands(list, i))
            {
                Add(items, list[start..i]);
                start = i + 1;
            }
            else if (c == ' ' && LinkAt(list, i, links) is { } link)
            {
                Add(items, list[start..i]);
                start = i + link.Length - 1;
                i = start;
            }
        }

        Add(items, list[start..]);
        return items;
    }

    private static string? LinkAt(string list, int i, string[] links)
    {
        foreach (var link in links)
        {
            if (string.Compare(list, i, link, 0, link.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return link;
            }
        }

        return null;
    }

    private static bool IsThousands(string list, int i) =>
        list[i] == ',' && i > 0 && i + 3 < list.Length && char.IsDigit(list[i - 1]) && char.IsDigit(list[i + 1]) && char.IsDigit(list[i + 2]) && char.IsDigit(list[i + 3]);

    private static void Add(List<string> items, string item)
    {
        var text = item.Trim().TrimEnd('.', ':', ';').Trim();
        foreach (var link in new[] { "and ", "or ", "also ", "as well as ", "plus " })
        {
            if (text.StartsWith(link, StringComparison.OrdinalIgnoreCase))
            {
                text = text[link.Length..].TrimStart();
            }
        }

        if (text.Length > 0 && text.Any(char.IsLetterOrDigit))
        {
            items.Add(text);
        }
    }
}
