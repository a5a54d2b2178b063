using System.Text;
using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>Makes one plain alphabet of quotes, dashes, spaces and arrows; keeps lines as they are.</summary>
internal static partial class Normaliser
{
    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
        {
            Append(plain, c);
        }

        var lines = plain.ToString().Split('\n').Select(NormaliseLine);
        return string.Join('\n', lines);
    }

    private static void Append(StringBuilder plain, char c)
    {
        switch (c)
        {
            case '\u2018' or '\u2019' or '\u201A' or '\u2032' or '\u00B4':
                plain.Append('\'');
                break;
            case '\u201C' or '\u201D' or '\u201E' or '\u2033' or '\u00AB' or '\u00BB':
                plain.Append('"');
                break;
            case '\u2010' or '\u2011':
                plain.Append('-');
                break;
            case '\u2012' or '\u2013':
                plain.Append('\u2013');
                break;
            case '\u2014' or '\u2015':
                plain.Append(" \u2013 ");
                break;
            case '\u2026':
                plain.Append("...");
                break;
            case '\u2192' or '\u21D2' or '\u27A1' or '\u2794':
                plain.Append(" -> ");
                break;
            case '\u2265':
                plain.Append(" at least ");
                break;
            case '\u2264':
                plain.Append(" at most ");
                break;
            case '\t':
                plain.Append("    ");
                break;
            case '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\u3000':
                plain.Append(' ');
                break;
            case '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\uFE0F' or '\u00AD':
                break;
            default:
                // Emoji and halves of them say nothing and must not be cut in two later.
                plain.Append((char.IsControl(c) && c != '\n') || char.IsSurrogate(c) ? ' ' : c);
                break;
        }
    }

    private static string NormaliseLine(string line)
    {
        line = Links().Replace(line, "$1");
        line = Tags().Replace(line, " ");
        line = ArrowOfSigns().Replace(line, " -> ");
        line = With().Replace(line, "$1with ");
        line = RangeDash().Replace(line, "$1-$2");
        line = SpacedDash().Replace(line, " \u2013 ");
        line = Underscore().Replace(line, " ");
        line = CamelHump().Replace(line, "$1 $2");
        line = FixedExpressions.Join(Contractions.Expand(line));
        line = DoubledWords().Replace(line, "$1");
        var indent = line.Length - line.TrimStart(' ').Length;
        return line[..indent] + Spaces().Replace(line[indent..], " ").TrimEnd();
    }

    [GeneratedRegex(@"!?\[([^\]\n]{1,200})\]\([^)\s]{1,400}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]{0,9}(\s[^<>\n]{0,200})?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*(?:-{1,2}|=)>\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ArrowOfSigns();

    [GeneratedRegex(@"(^|\s)w/\s?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex With();

    [GeneratedRegex(@"(\d)\s?\u2013\s?(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex RangeDash();

    [GeneratedRegex(@"(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Underscore();

    // firstName and @ptoRequests, but not brands such as GitHub.
    [GeneratedRegex(@"(?<![A-Za-z0-9])@?([a-z]{2,})((?:[A-Z][a-z]+)+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CamelHump();

    // A dash with space on both sides, or a long one anywhere between words, sets something apart.
    [GeneratedRegex(@"(?<=\S) -{1,3} (?=\S)|(?<=\w) ?\u2013 (?=\w)|(?<=\w) \u2013(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedDash();

    [GeneratedRegex(@"\b([a-z]+(?: [a-z]+)?)(?: \1\b)+(?<!\bhad had|\bthat that)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoubledWords();

    [GeneratedRegex(@"[ ]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
