using BusinessOS.Runtime.Ui.Editing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Editing;

public sealed class DateInputTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("24/11/2026", "2026-11-24")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("3 Dec", "2026-12-03")]
    [InlineData("Dec 3", "2026-12-03")]
    [InlineData("5 jan", "2027-01-05")]
    [InlineData("1.12.", "2026-12-01")]
    [InlineData("tomorrow", "2026-11-25")]
    [InlineData("friday", "2026-11-27")]
    [InlineData("tue", "2026-12-01")]
    [InlineData("+14", "2026-12-08")]
    [InlineData("+2w", "2026-12-08")]
    [InlineData("29 feb", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_people_type_them(string typed, string? expected) =>
        Assert.Equal(expected, DateInput.Date(typed, Today)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("tomorrow 14:30", "2026-11-25 14:30")]
    [InlineData("3 Dec, 9:05", "2026-12-03 09:05")]
    [InlineData("16:00", "2026-11-24 16:00")]
    [InlineData("friday", "2026-11-27 09:00")]
    [InlineData("whenever", null)]
    public void Times_are_read_with_or_without_a_date(string typed, string? expected) =>
        Assert.Equal(expected, DateInput.Time(typed, new DateTime(2026, 11, 24, 10, 0, 0))?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
