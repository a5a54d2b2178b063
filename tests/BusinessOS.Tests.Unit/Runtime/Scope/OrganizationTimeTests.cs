using BusinessOS.Runtime.Scope;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Scope;

public sealed class OrganizationTimeTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Europe/Berlin", "2027-01-01")]
    [InlineData("UTC", "2026-12-31")]
    [InlineData("America/New_York", "2026-12-31")]
    public void Today_is_the_day_where_the_organization_is_and_now_is_the_same_everywhere(string zone, string today)
    {
        using (Ambient.Enter(Actor.Anonymous, new OrganizationTime(_clock, TimeZoneInfo.FindSystemTimeZoneById(zone))))
        {
            Assert.Equal(today, $"{Ambient.Today:yyyy-MM-dd}");
            Assert.Equal(_clock.GetUtcNow(), Ambient.Now);
        }
    }

    [Fact]
    public void Time_passes_and_timers_go_off_by_the_clock_it_stands_for()
    {
        var time = new OrganizationTime(_clock, TimeZoneInfo.Utc);
        var begun = time.GetTimestamp();
        var calls = 0;
        using var timer = time.CreateTimer(_ => calls++, null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal((TimeSpan.FromMinutes(30), 1), (time.GetElapsedTime(begun), calls));
        Assert.Equal(new DateOnly(2027, 1, 1), OrganizationTime.TodayOf(time));
    }
}
