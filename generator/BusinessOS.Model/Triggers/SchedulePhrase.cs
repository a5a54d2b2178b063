using System.Globalization;

namespace BusinessOS.Model.Triggers;

/// <summary>
/// Reads what stands behind <c>every</c>: <c>hour</c>, <c>15 minutes</c>, <c>day at 08:00</c>, <c>weekday at 08:00</c>,
/// <c>Monday at 08:00</c>, <c>month on 1 at 08:00</c>.
/// </summary>
internal static class SchedulePhrase
{
    /// <summary>A month has at least this many days, so a later one would be skipped now and then.</summary>
    private const int LastDayOfEveryMonth = 28;

    public static CronOutcome? Parse(string[] words) => words switch
    {
        [var hour] when Is(hour, "hour") => CronOutcome.Of("0 * * * *"),
        [var count, var unit] when Is(unit, "minutes") => Step(count, 60, "*/{0} * * * *"),
        [var count, var unit] when Is(unit, "hours") => Step(count, 24, "0 */{0} * * *"),
        [var day, var at, var time] when Is(at, "at") => DaysOfWeek(day) is { } days ? AtTime(time, "*", days) : null,
        [var month, var on, var day, var at, var time] when Is(month, "month") && Is(on, "on") && Is(at, "at") => OnDay(day, time),
        _ => null,
    };

    private static CronOutcome? Step(string count, int whole, string cron)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        // A step that does not divide the whole would leave one shorter gap at its end.
        return number > 0 && number < whole && whole % number == 0
            ? CronOutcome.Of(string.Format(CultureInfo.InvariantCulture, cron, number))
            : CronOutcome.Wrong($"{count} does not divide {whole}");
    }

    private static string? DaysOfWeek(string word) => word.ToUpperInvariant() switch
    {
        "DAY" => "*",
        "WEEKDAY" => "1-5",
        "SUNDAY" => "0",
        "MONDAY" => "1",
        "TUESDAY" => "2",
        "WEDNESDAY" => "3",
        "THURSDAY" => "4",
        "FRIDAY" => "5",
        "SATURDAY" => "6",
        _ => null,
    };

    private static CronOutcome OnDay(string day, string time) =>
        int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastDayOfEveryMonth
            ? AtTime(time, number.ToString(CultureInfo.InvariantCulture), "*")
            : CronOutcome.Wrong($"'{day}' is no day that every month has");

    private static CronOutcome AtTime(string time, string dayOfMonth, string daysOfWeek) =>
        TimeOnly.TryParseExact(time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? CronOutcome.Of(string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} {dayOfMonth} * {daysOfWeek}"))
            : CronOutcome.Wrong($"'{time}' is no time of day");

    private static bool Is(string word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
