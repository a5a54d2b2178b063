namespace BusinessOS.Runtime.Languages;

/// <summary>What languages call themselves.</summary>
public static class LanguageNames
{
    // The machine may not know them; the names are those of CLDR.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "English",
        ["de"] = "Deutsch",
        ["fr"] = "Français",
        ["es"] = "Español",
        ["it"] = "Italiano",
        ["nl"] = "Nederlands",
        ["pt"] = "Português",
        ["pl"] = "Polski",
        ["cs"] = "Čeština",
        ["da"] = "Dansk",
        ["sv"] = "Svenska",
        ["nb"] = "Norsk bokmål",
        ["fi"] = "Suomi",
        ["tr"] = "Türkçe",
        ["uk"] = "Українська",
        ["ru"] = "Русский",
        ["ja"] = "日本語",
        ["zh"] = "中文",
    };

    /// <param name="tag">BCP 47.</param>
    public static string Of(string tag) =>
        Known.GetValueOrDefault(tag)
        ?? (ReaderLanguage.CultureOf(tag).NativeName is { Length: > 0 } own && own != tag ? char.ToUpperInvariant(own[0]) + own[1..] : tag);
}
