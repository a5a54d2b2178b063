using System.Globalization;
using System.Text;

namespace BusinessOS.Spec.Writing;

/// <summary>Writes a text as a YAML scalar: plain where that is safe for every YAML reader, else in the quotes that need no escapes.</summary>
internal static class YamlText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>The text in one line. <paramref name="inFlow"/>: within braces or brackets.</summary>
    public static string Line(string text, bool inFlow)
    {
        return IsPlain(text, inFlow) ? text : Quoted(text);
    }

    /// <summary>A key. What is more than words stands in quotes: some readers trip over marks before a colon.</summary>
    public static string Key(string text, bool inFlow) => text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '.' or '/') ? Line(text, inFlow) : Quoted(text);

    private static string Quoted(string text)
    {
        if (!text.Any(NeedsEscape))
        {
            if (!text.Contains('"') && !text.Contains('\\'))
            {
                return $"\"{text}\"";
            }

            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        }

        return Escaped(text);
    }

    /// <summary>The lines of a text that reads best as a block beneath its key; null when it is better in one line.</summary>
    public static string[]? Block(string text)
    {
        if (!text.Contains('\n') || text[0] is ' ' or '\n' || text[^1] is ' ' or '\n' || text.Any(c => c != '\n' && NeedsEscape(c)))
        {
            return null;
        }

        var lines = text.Split('\n');
        return Array.Exists(lines, l => l.Length > 0 && l.Trim(' ').Length == 0) ? null : lines;
    }

    private static bool IsPlain(string text, bool inFlow)
    {
        if (text.Length == 0 || text is "~" or "null" || text[0] == ' ' || text[^1] is ' ' or ':')
        {
            return false;
        }

        var startsPlain = !Indicators.Contains(text[0]) || (text[0] == '-' && text.Length > 1 && char.IsAsciiLetterOrDigit(text[1]));
        return startsPlain
            && !text.StartsWith("...", StringComparison.Ordinal)
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !text.Any(NeedsEscape)
            && !(inFlow && text.AsSpan().IndexOfAny(",[]{}") >= 0)
            && !(inFlow && text.Contains(':') && !text.Contains("://", StringComparison.Ordinal));
    }

    /// <summary>Characters no line holds as they are: controls, and what some readers take for a line's end or a file's mark.</summary>
    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Escaped(string text)
    {
        var result = new StringBuilder("\"", text.Length + 8);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when NeedsEscape(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return result.Append('"').ToString();
    }
}
