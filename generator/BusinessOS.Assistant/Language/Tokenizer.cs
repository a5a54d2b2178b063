using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Language;

/// <summary>Cuts a sentence into words and marks.</summary>
internal static partial class Tokenizer
{
    public static IEnumerable<(string Text, int Start)> Split(string sentence)
    {
        foreach (Match match in Pieces().Matches(sentence))
        {
            var text = match.Value;
            if (text.Length > 2 && text.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
            {
                yield return (text[..^2], match.Index);
                yield return (text[^2..], match.Index + text.Length - 2);
            }
            else
            {
                yield return (text, match.Index);
            }
        }
    }

    [GeneratedRegex(@"https?://[^\s,;)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|\d{1,2}:\d\d|\d+(?:[.,]\d+)*(?:-\d+(?:\.\d+)?)?%?|\w+(?:['\-]\w+)*|->|\.\.\.|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
