using System.Text;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>What an endpoint or a model says, made fit to be shown: one line, no control characters, not long, no key.</summary>
internal static class ForeignText
{
    private const int Longest = 300;
    private const int ShortestKey = 6;

    public static string Clean(string text, string? key = null)
    {
        var hidden = key is { Length: >= ShortestKey } ? text.Replace(key, "…", StringComparison.Ordinal) : text;
        var clean = new StringBuilder();
        foreach (var rune in hidden.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(clean.Length == 0 || clean[^1] == ' ' ? "" : " ");
            }
            else if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                clean.Append(rune);
            }

            if (clean.Length >= Longest)
            {
                return clean.Append('…').ToString();
            }
        }

        return clean.ToString().TrimEnd(' ');
    }
}
