using BusinessOS.Runtime.Expressions;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Expressions;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("1:30", "1 h 30 min")]
    [InlineData("26:00", "1 d 2 h")]
    [InlineData("0:05:30", "5 min 30 s")]
    [InlineData("90m", "1 h 30 min")]
    [InlineData("90 min", "1 h 30 min")]
    [InlineData("1h30", "1 h 30 min")]
    [InlineData("1 h 30 min", "1 h 30 min")]
    [InlineData("2d 3h", "2 d 3 h")]
    [InlineData("2 days", "2 d")]
    [InlineData("1.5", "1 h 30 min")]
    [InlineData("8", "8 h")]
    [InlineData("-45m", "-45 min")]
    [InlineData("0", "0 min")]
    public void What_people_type_reads_back(string typed, string shown)
    {
        var span = DurationText.Read(typed);

        Assert.NotNull(span);
        Assert.Equal(shown, DurationText.Of(span.Value));
        Assert.Equal(span, DurationText.Read(DurationText.Of(span.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1:75")]
    [InlineData("h")]
    [InlineData("1,5")]
    [InlineData("999999999")]
    [InlineData("\u0663h")]
    [InlineData("\u0663:30")]
    public void What_is_no_span_is_none(string typed) => Assert.Null(DurationText.Read(typed));
}
