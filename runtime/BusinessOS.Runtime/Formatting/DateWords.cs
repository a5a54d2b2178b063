namespace BusinessOS.Runtime.Formatting;

/// <summary>Dates in the reader's language, by patterns as English writes them.</summary>
public static class DateWords
{
    /// <param name="pattern">Day first: <c>d MMM yyyy</c>.</param>
    public static string In(this DateOnly day, string pattern) => day.ToString(LanguageFormats.Pattern(pattern), LanguageFormats.Culture);

    /// <param name="pattern">Day first: <c>d MMM yyyy, HH:mm</c>.</param>
    public static string In(this DateTime time, string pattern) => time.ToString(LanguageFormats.Pattern(pattern), LanguageFormats.Culture);
}
