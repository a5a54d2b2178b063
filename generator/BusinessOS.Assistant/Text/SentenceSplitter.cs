using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>Cuts blocks into sentences and finds each one's lead: what stands before its colon or dash.</summary>
internal static partial class SentenceSplitter
{
    private const int LeadWords = 12;

    public static IReadOnlyList<Sentence> Split(IReadOnlyList<Block> blocks)
    {
        var sentences = new List<Sentence>();
        foreach (var block in blocks.Where(b => b.Kind != BlockKind.Code))
        {
            var first = true;
            foreach (var piece in Pieces(Unmark(block.Text)))
            {
                var (lead, rest) = FindLead(piece, block);
                sentences.Add(new Sentence(sentences.Count, piece, block.Line, block, first, lead, rest));
                first = false;
            }
        }

        return sentences;
    }

    /// <summary>The text without Markdown's emphasis and code marks.</summary>
    public static string Unmark(string text)
    {
        text = Emphasis().Replace(text, "$2");
        return text.Replace("`", "", StringComparison.Ordinal).Trim();
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(text))
        {
            var before = text[start..end.Index];
            var next = end.Index + end.Length < text.Length ? text[end.Index + end.Length] : ' ';
            if (Title().IsMatch(before) || (Abbreviation().IsMatch(before) && !char.IsUpper(next)) || InBrackets(text, end.Index))
            {
                continue;
            }

            var piece = text[start..(end.Index + end.Groups[1].Length)].Trim();
            start = end.Index + end.Length;
            if (HasWord(piece))
            {
                yield return piece;
            }
        }

        var last = text[start..].Trim();
        if (HasWord(last))
        {
            yield return last;
        }
    }

    private static bool InBrackets(string text, int index)
    {
        var open = text.LastIndexOf('(', index);
        if (open < 0 || text.LastIndexOf(')', index) > open)
        {
            return false;
        }

        var close = text.IndexOf(')', index);
        return close > 0 && close - open < 160;
    }

    private static bool HasWord(string piece) => piece.Any(char.IsLetterOrDigit);

    private static (string? Lead, string Tail) FindLead(string piece, Block block)
    {
        var colon = Colon().Match(piece);
        if (colon.Success && CountWords(piece.AsSpan(0, colon.Index)) <= LeadWords && colon.Index + colon.Length < piece.Length)
        {
            return (piece[..colon.Index].Trim(), piece[(colon.Index + colon.Length)..].Trim());
        }

        if (colon.Success && colon.Index + colon.Length >= piece.Length)
        {
            return (piece[..colon.Index].Trim(), "");
        }

        var dash = piece.IndexOf(" \u2013 ", StringComparison.Ordinal);
        if (block.Kind == BlockKind.Bullet && dash > 0 && CountWords(piece.AsSpan(0, dash)) <= 5)
        {
            return (piece[..dash].Trim(), piece[(dash + 3)..].Trim());
        }

        return (null, piece);
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var _ in text.Trim().Split(' '))
        {
            words++;
        }

        return words;
    }

    [GeneratedRegex(@"(\*\*|__|\*|(?<![\w])_)(?=\S)([^*\n]+?)(?<=\S)\1(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex("([.!?]+[\"')]*)(?:\\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:^|[\s(])(?:e\.g|i\.e|mr|mrs|ms|dr|st|vs)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:^|[\s(])(?:eg|ie|etc|no|nr|approx|incl|resp|min|max|inc|ltd|co|tel|fig|ca|[a-zA-Z])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();

    // A colon that opens something; not the one of a time, an address or a ratio.
    [GeneratedRegex(@"(?<!\b(?:https?|ftp|mailto)):(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}
