using System.Globalization;

namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Breaks text into lines: between words, and within a word only where it alone is too wide.</summary>
internal static class TextLines
{
    private const string Cut = "…";

    public static IReadOnlyList<string> Of(string text, double width, double size, bool isBold, ITextRuler ruler)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Break(paragraph, width, part => ruler.Width(part, size, isBold), lines);
        }

        return lines;
    }

    /// <summary>The text, or as much of its beginning as has room.</summary>
    public static string Fit(string text, double width, double size, bool isBold, ITextRuler ruler)
    {
        if (ruler.Width(text, size, isBold) <= width)
        {
            return text;
        }

        var (from, to) = (0, text.Length);
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            (from, to) = ruler.Width(text[..middle] + Cut, size, isBold) <= width ? (middle, to) : (from, middle - 1);
        }

        return (from > 0 && char.IsHighSurrogate(text[from - 1]) ? text[..(from - 1)] : text[..from]) + Cut;
    }

    /// <summary>The widest word: narrower than this a column breaks words.</summary>
    public static double WidestWord(string text, double size, bool isBold, ITextRuler ruler) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => ruler.Width(word, size, isBold)).DefaultIfEmpty(0).Max();

    private static void Break(string paragraph, double width, Func<string, double> widthOf, List<string> lines)
    {
        var line = "";
        // A space that must not break, as before a currency, stays within its word.
        foreach (var word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (widthOf(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = BreakWord(word, width, widthOf, lines);
        }

        lines.Add(line);
    }

    /// <returns>What is left of the word for the next line.</returns>
    private static string BreakWord(string word, double width, Func<string, double> widthOf, List<string> lines)
    {
        if (widthOf(word) <= width)
        {
            return word;
        }

        var line = "";
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var longer = line + letters.GetTextElement();
            if (line.Length > 0 && widthOf(longer) > width)
            {
                lines.Add(line);
                longer = letters.GetTextElement();
            }

            line = longer;
        }

        return line;
    }
}
