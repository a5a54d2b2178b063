using System.Globalization;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>
/// Reads dates as people type them: <c>24 Nov</c>, <c>24/11/2026</c>, <c>2026-11-24</c>, <c>tomorrow</c>, <c>friday</c>,
/// <c>+14</c>. Without a year the nearest one is meant; day comes before month.
/// </summary>
public static class DateInput
{
    private static readonly string[] Full =
    [
        "yyyy-M-d", "d. MMM yyyy", "d. MMMM yyyy", "d MMM yyyy", "d MMMM yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "MMM d yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "d/M/yy", "d.M.yy", "d MMM yy", "yyyyMMdd",
    ];

    private static readonly string[] WithoutYear = ["d MMM", "d MMMM", "d. MMM", "d. MMMM", "d/M", "d.M", "d.M.", "MMM d", "MMMM d"];

    private static readonly string[] Times = ["H:mm", "HH:mm", "H.mm", "H'h'", "h:mmtt", "htt"];

    public static DateOnly? Date(string? text, DateOnly today)
    {
        var words = (text ?? "").Trim().ToLowerInvariant();
        return words switch
        {
            "" => null,
            "today" or "now" => today,
            _ when words == Say("today") => today,
            _ when words == Say("tomorrow") => today.AddDays(1),
            _ when words == Say("yesterday") => today.AddDays(-1),
            "tomorrow" => today.AddDays(1),
            "yesterday" => today.AddDays(-1),
            _ => Offset(words, today) ?? Weekday(words, today) ?? Exact(words, today),
        };
    }

    /// <summary>A date with a time behind it; without one, nine in the morning: the start of a day's work.</summary>
    public static DateTime? Time(string? text, DateTime now)
    {
        var words = (text ?? "").Trim().ToLowerInvariant().Replace(",", "", StringComparison.Ordinal);
        if (words is "now")
        {
            return now;
        }

        var today = DateOnly.FromDateTime(now);
        var space = words.LastIndexOf(' ');
        if (ClockOf(space < 0 ? words : words[(space + 1)..]) is { } clock)
        {
            var day = space < 0 ? today : Date(words[..space], today);
            return day?.ToDateTime(clock);
        }

        return Date(words, today)?.ToDateTime(new TimeOnly(9, 0));
    }

    private static TimeOnly? ClockOf(string text) =>
        TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    private static DateOnly? Offset(string words, DateOnly today)
    {
        if (words[0] is not ('+' or '-') || !int.TryParse(words.TrimEnd('d', 'w', ' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            || Math.Abs(count) > 10_000)
        {
            return null;
        }

        return today.AddDays(words.EndsWith('w') ? count * 7 : count);
    }

    private static DateOnly? Weekday(string words, DateOnly today)
    {
        for (var ahead = 1; ahead <= 7; ahead++)
        {
            var day = today.AddDays(ahead);
            var name = day.ToString("dddd", FieldFormat.Culture).ToLowerInvariant();
            if (words == name || words.Equals(day.In("ddd"), StringComparison.OrdinalIgnoreCase) || (words.Length == 3 && name.StartsWith(words, StringComparison.Ordinal)))
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Exact(string words, DateOnly today)
    {
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces;
        if (DateOnly.TryParseExact(words, Full, FieldFormat.Culture, styles, out var full))
        {
            return full;
        }

        // A leap year takes every day of a calendar; the year people mean is the one that brings it nearest.
        var texts = WithoutYear.Select(format => format + " yyyy").ToArray();
        if (!DateOnly.TryParseExact(words + " 2024", texts, FieldFormat.Culture, styles, out var day))
        {
            return null;
        }

        return Enumerable.Range(today.Year - 1, 3)
            .Where(year => day.Day <= DateTime.DaysInMonth(year, day.Month))
            .Select(year => (DateOnly?)new DateOnly(year, day.Month, day.Day))
            .MinBy(d => Math.Abs((d ?? today).DayNumber - today.DayNumber));
    }
}
