using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>Writes contractions out, so that later stages meet each verb as a word of its own: "it's" → "it is".</summary>
internal static partial class Contractions
{
    public static string Expand(string line)
    {
        line = Irregular().Replace(line, m => m.Value.StartsWith('w') || m.Value.StartsWith('W') ? "will not" : "can not");
        line = Not().Replace(line, "$1 not");
        line = Would().Replace(line, "$1 would");
        line = Will().Replace(line, "$1 will");
        line = Have().Replace(line, "$1 have");
        line = Are().Replace(line, "$1 are");
        line = Am().Replace(line, "$1 am");
        return Is().Replace(line, "$1 is");
    }

    [GeneratedRegex(@"\b(?:won't|can't|cannot)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Irregular();

    [GeneratedRegex(@"\b(do|does|did|is|are|was|were|has|have|had|should|would|could|must|need)n't\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Not();

    [GeneratedRegex(@"\b(I|you|he|she|we|they|it|who)'d\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Would();

    [GeneratedRegex(@"\b(I|you|he|she|we|they|it|that|who)'ll\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Will();

    [GeneratedRegex(@"\b(I|you|we|they|who)'ve\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Have();

    [GeneratedRegex(@"\b(you|we|they|who)'re\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Are();

    [GeneratedRegex(@"\b(I)'m\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Am();

    [GeneratedRegex(@"\b(it|that|there|he|she|what|who|here|this)'s\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Is();
}
