namespace BusinessOS.Runtime.Scope;

/// <summary>The clock of an organization: points in time are everybody's, days and times of day those of the zone it runs by.</summary>
public sealed class OrganizationTime(TimeProvider clock, TimeZoneInfo zone) : TimeProvider
{
    /// <summary>For an organization that runs by no zone of its own.</summary>
    public static OrganizationTime Utc { get; } = new(System, TimeZoneInfo.Utc);

    public override TimeZoneInfo LocalTimeZone => zone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <summary>Today's date where the clock hangs.</summary>
    public static DateOnly TodayOf(TimeProvider time) => DayOf(time.GetUtcNow(), time);

    /// <summary>The date there at a point in time.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime);

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
