using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Runtime.Languages;

/// <summary>
/// How numbers and dates read in the reader's language. English and German are made here, so that the same value reads
/// the same in a browser, a test and a container without language tables; other languages read as the machine knows them.
/// </summary>
public static partial class LanguageFormats
{
    private static readonly ConcurrentDictionary<string, CultureInfo> Made = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The reader's.</summary>
    public static CultureInfo Culture => Made.GetOrAdd(Language, Make);

    /// <summary>Whether a currency stands behind its amount.</summary>
    public static bool HasCurrencyBehind => Culture.NumberFormat.CurrencyPositivePattern is 1 or 3;

    private static string Language => ReaderLanguage.Tag;

    /// <summary>A pattern for dates as English writes them, day first, in the reader's way: <c>d. MMM yyyy</c> for <c>d MMM yyyy</c>.</summary>
    public static string Pattern(string english) => IsGerman(Language)
        ? english == "%d" ? "d." : DayThenMonth().Replace(english, match => $"{(match.Groups["week"].Success ? "ddd, " : "")}d. {match.Groups["month"].Value}")
        : english;

    private static CultureInfo Make(string language) =>
        IsGerman(language) ? German()
        : language.Length == 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English()
        : ReaderLanguage.CultureOf(language);

    private static bool IsGerman(string language) => language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Day before month, the week starts on Monday.</summary>
    private static CultureInfo English()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Monday;
        culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        culture.DateTimeFormat.YearMonthPattern = "MMMM yyyy";
        return CultureInfo.ReadOnly(culture);
    }

    private static CultureInfo German()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var dates = culture.DateTimeFormat;
        dates.FirstDayOfWeek = DayOfWeek.Monday;
        dates.ShortDatePattern = "d. MMM yyyy";
        dates.YearMonthPattern = "MMMM yyyy";
        dates.DayNames = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
        dates.AbbreviatedDayNames = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];
        dates.ShortestDayNames = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];
        dates.MonthNames = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", ""];
        dates.MonthGenitiveNames = dates.MonthNames;
        dates.AbbreviatedMonthNames = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez", ""];
        dates.AbbreviatedMonthGenitiveNames = dates.AbbreviatedMonthNames;
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = (",", ".");
        (numbers.CurrencyDecimalSeparator, numbers.CurrencyGroupSeparator) = (",", ".");
        (numbers.PercentDecimalSeparator, numbers.PercentGroupSeparator) = (",", ".");
        numbers.CurrencyPositivePattern = 3;
        return CultureInfo.ReadOnly(culture);
    }

    [GeneratedRegex("(?<week>ddd )?\\bd (?<month>M+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayThenMonth();
}
