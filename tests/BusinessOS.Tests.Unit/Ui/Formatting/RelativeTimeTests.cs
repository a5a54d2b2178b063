using BusinessOS.Runtime.Ui.Formatting;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Formatting;

public sealed class RelativeTimeTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(3, "in 3 days")]
    [InlineData(-13, "13 days ago")]
    [InlineData(20, "14 Dec")]
    [InlineData(50, "13 Jan 2027")]
    public void Dates_near_today_are_said_from_today(int days, string expected) =>
        Assert.Equal(expected, RelativeTime.Of(Today.AddDays(days), Today));

    [Theory]
    [InlineData(-20, "just now")]
    [InlineData(-300, "5 min ago")]
    [InlineData(-7200, "2 h ago")]
    [InlineData(7200, "in 2 h")]
    [InlineData(-86400, "yesterday 12:00")]
    public void Times_near_now_are_said_from_now(int seconds, string expected)
    {
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(expected, RelativeTime.Of(now.AddSeconds(seconds), now, TimeZoneInfo.Utc));
    }
}
