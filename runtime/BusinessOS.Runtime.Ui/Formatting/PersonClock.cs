using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>The time as the person at this page has it: the server's clock in the browser's zone, in the organization's until that is known.</summary>
public sealed class PersonClock(TimeProvider time)
{
    public TimeZoneInfo Zone { get; private set; } = time.LocalTimeZone;

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <param name="zone">An IANA name as browsers give it; an unknown one leaves the zone as it is.</param>
    public void Use(string? zone)
    {
        if (zone is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            Zone = found;
        }
    }

    /// <summary>Wall-clock time of the person as a point in time; an hour that clocks go forward over counts from where they go.</summary>
    public DateTimeOffset FromLocal(DateTime local) => WallTime.Read(local, Zone)
        ?? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>The zone a field is shown in.</summary>
    public TimeZoneInfo ZoneOf(FieldDefinition field) => field.Zone ?? Zone;

    public DateTime ToLocal(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone).DateTime;
}
