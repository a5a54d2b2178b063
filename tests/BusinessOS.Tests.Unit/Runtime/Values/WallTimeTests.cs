using BusinessOS.Runtime.Values;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Values;

/// <summary>What clocks say where they are put forward and back.</summary>
public sealed class WallTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-01-31T08:00", "2026-01-31T07:00:00Z")]
    [InlineData("2026-07-31T08:00", "2026-07-31T06:00:00Z")]
    [InlineData("2026-03-29T01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29T02:30", null)]
    [InlineData("2026-03-29T03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00:00Z")]
    public void A_time_they_show_twice_is_the_first_and_one_they_never_show_is_none(string wall, string? expected)
    {
        var read = WallTime.Read(DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture), Berlin);

        Assert.Equal(expected, read?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_zone_is_called_by_its_place() =>
        Assert.Equal("Buenos Aires", WallTime.NameOf(TimeZoneInfo.FindSystemTimeZoneById("America/Argentina/Buenos_Aires")));
}
