using System.Text;
using System.Text.Json;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>What an endpoint or a model says, made fit to be shown: one line, no control characters, not long, no key.</summary>
internal static class ForeignText
{
    private const int Longest = 300;
    private const int ShortestKey = 6;

    /// <summary>A JSON text; null when it is none that can be read, such as half of a surrogate pair.</summary>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

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
