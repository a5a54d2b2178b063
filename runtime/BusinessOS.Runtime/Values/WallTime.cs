namespace BusinessOS.Runtime.Values;

/// <summary>Between points in time and what clocks on the wall say, where they are put forward and back.</summary>
public static class WallTime
{
    /// <summary>The organization's own zone, in specs.</summary>
    public const string Organization = "organization";

    /// <summary>
    /// The point in time at which a clock in the zone says this. One it says twice, when it is put back, is the first of the
    /// two; one it never says, because it is put forward over it, is none.
    /// </summary>
    public static DateTimeOffset? Read(DateTime wall, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            return null;
        }

        // Before it is put back, a clock is further ahead of UTC.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The same, where there has to be one: a time the clock leaves out is told by the first full hour after that it shows.</summary>
    public static DateTimeOffset ReadOrLater(DateTime wall, TimeZoneInfo zone)
    {
        var hours = 0;
        DateTimeOffset? time;
        while ((time = Read(wall.AddHours(hours), zone)) is null)
        {
            hours++;
        }

        return time.Value;
    }

    /// <summary>What people read where there is no such time.</summary>
    public static string NoSuchTime(TimeZoneInfo zone) => Say($"There is no such time in {NameOf(zone)} that day: the clocks go forward over it. Choose one before or after.");

    /// <summary><c>Berlin</c> for <c>Europe/Berlin</c>.</summary>
    public static string NameOf(TimeZoneInfo zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
