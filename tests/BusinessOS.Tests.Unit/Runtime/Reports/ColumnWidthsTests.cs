using BusinessOS.Runtime.Reports.Layout;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Reports;

public sealed class ColumnWidthsTests
{
    [Fact]
    public void What_fits_is_spread_over_the_paper() => Assert.Equal([150d, 250d], ColumnWidths.Of([(50, 100), (50, 200)], 400));

    [Fact]
    public void What_does_not_fit_wraps_but_for_its_longest_word()
    {
        var widths = ColumnWidths.Of([(60, 60), (80, 900)], 400);

        Assert.Equal([60d, 340d], widths);
    }

    [Fact]
    public void Many_columns_share_what_there_is()
    {
        var widths = ColumnWidths.Of([.. Enumerable.Repeat((200d, 300d), 10)], 500);

        Assert.Equal(500, widths.Sum(), 6);
        Assert.All(widths, width => Assert.Equal(50, width, 6));
    }
}
