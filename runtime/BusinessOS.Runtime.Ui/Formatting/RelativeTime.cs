namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>Dates as people say them, near today; further away the date itself.</summary>
public static class RelativeTime
{
    private const int NearDays = 13;

    public static string Of(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => Say("today"),
        1 => Say("tomorrow"),
        -1 => Say("yesterday"),
        > 0 and <= NearDays and var days => Say($"in {days} days"),
        < 0 and >= -NearDays and var days => Say($"{-days} days ago"),
        _ => Far(date, today),
    };

    public static string Of(DateTimeOffset time, DateTimeOffset now, TimeZoneInfo zone)
    {
        var passed = now - time;
        if (passed < TimeSpan.FromHours(12) && passed > TimeSpan.FromHours(-12))
        {
            return Hours(passed);
        }

        var local = TimeZoneInfo.ConvertTime(time, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return Math.Abs(day.DayNumber - today.DayNumber) <= 1
            ? $"{Of(day, today)} {local.ToString("HH:mm", FieldFormat.Culture)}"
            : Of(day, today);
    }

    /// <summary>How long something has lasted: <c>for 3 days</c>.</summary>
    public static string Lasting(DateTimeOffset since, DateTimeOffset now) => (now - since) switch
    {
        { TotalMinutes: < 1 } => Say("just now"),
        { TotalHours: < 1 } span => Say($"for {(int)span.TotalMinutes} min"),
        { TotalDays: < 1 } span => Say($"for {(int)span.TotalHours} h"),
        { TotalDays: < 2 } => Say("for 1 day"),
        { TotalDays: < 60 } span => Say($"for {(int)span.TotalDays} days"),
        { TotalDays: < 730 } span => Say($"for {(int)(span.TotalDays / 30.44)} months"),
        var span => Say($"for {(int)(span.TotalDays / 365.25)} years"),
    };

    private static string Hours(TimeSpan passed)
    {
        var ahead = passed < TimeSpan.Zero;
        var minutes = (int)Math.Abs(passed.TotalMinutes);
        var amount = minutes switch
        {
            < 1 => null,
            < 60 => $"{minutes} min",
            _ => $"{minutes / 60} h",
        };
        return amount is null ? Say("just now") : ahead ? Say($"in {amount}") : Say($"{amount} ago");
    }

    private static string Far(DateOnly date, DateOnly today) =>
        date.Year == today.Year ? date.In("d MMM") : FieldFormat.Date(date);
}
