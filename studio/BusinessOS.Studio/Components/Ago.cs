using System.Globalization;

namespace BusinessOS.Studio.Components;

/// <summary>How long ago something was, in words.</summary>
internal static class Ago
{
    public static string Of(DateTimeOffset then, DateTimeOffset now) => (now - then) switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } age => Count((int)age.TotalMinutes, "minute"),
        { TotalHours: < 24 } age => Count((int)age.TotalHours, "hour"),
        { TotalDays: < 14 } age => Count((int)age.TotalDays, "day"),
        _ => then.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")} ago";
}
