using System.Globalization;
using System.Xml;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>Dates and times of ISO 8601 as the interfaces read and write them.</summary>
internal static class Moments
{
    private static readonly string[] TimeShapes =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A time must say its offset: a time of day somewhere is not a moment.</summary>
    public static DateTimeOffset? Time(string text) =>
        SaysItsOffset(text)
        && DateTimeOffset.TryParseExact(text, TimeShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToUniversalTime()
            : null;

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time of day.</summary>
    public static TimeOnly? Hour(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A duration of days, hours, minutes and seconds: months and years have no length of their own.</summary>
    public static TimeSpan? Span(string text)
    {
        try
        {
            return text.Length is > 0 and < 40 && !text.Contains('Y') && !text.Split('T')[0].Contains('M') ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static string Text(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Text(TimeSpan span) => XmlConvert.ToString(span);

    private static bool SaysItsOffset(string text) =>
        text.Length > 6 && (text[^1] == 'Z' || text[^6] is '+' or '-');
}
