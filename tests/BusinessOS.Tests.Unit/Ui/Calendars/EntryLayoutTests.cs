using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Calendars;
using BusinessOS.Runtime.Ui.Formatting;
using BusinessOS.Tests.Unit.Ui.Components;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Calendars;

/// <summary>Bars over the days of a week, and blocks among the hours of a day.</summary>
public sealed class EntryLayoutTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private readonly Tenant _tenant = new("Manager");

    [Fact]
    public void What_lasts_lies_in_one_row_and_says_where_it_comes_from_and_goes_to()
    {
        var trip = Days(-2, 9);

        var bar = Assert.Single(DayBars.Of(Monday, [trip], 3).Bars);

        Assert.Equal((0, 7, 0, false, false), (bar.Column, bar.Days, bar.Lane, bar.Begins, bar.Ends));
    }

    [Fact]
    public void Bars_never_cover_each_other_and_what_does_not_fit_is_counted()
    {
        CalendarEntry[] entries = [Days(0, 2), Days(1, 1), Days(1, 3), Days(2, 2), Days(4, 6)];

        var laid = DayBars.Of(Monday, entries, 2);

        Assert.All(Enumerable.Range(0, 7), day => Assert.Equal(
            laid.Bars.Count(b => b.Column <= day && day < b.Column + b.Days),
            laid.Bars.Where(b => b.Column <= day && day < b.Column + b.Days).Select(b => b.Lane).Distinct().Count()));
        Assert.Equal([0, 1, 1, 0, 0, 0, 0], laid.Hidden);
    }

    [Fact]
    public void What_overlaps_stands_side_by_side_and_what_does_not_has_the_whole_width()
    {
        var blocks = DayBlock.Of(Monday, [At(9, 60), At(9.5, 60), At(10, 30), At(14, 30)]);

        Assert.Equal([(0, 2), (1, 2), (0, 2), (0, 1)], blocks.Select(b => (b.Lane, b.Lanes)));
    }

    [Fact]
    public void What_ends_at_midnight_does_not_touch_the_next_day()
    {
        var night = At(20, 240);

        Assert.Equal((Monday, Monday, true), (night.First, night.Last, night.IsWithinDay));
        Assert.Equal("Mon 23 November, 20:00 – 00:00", night.When);
    }

    public void Dispose() => _tenant.Dispose();

    private CalendarEntry Days(int from, int to) =>
        Entry(Monday.AddDays(from).ToDateTime(TimeOnly.MinValue), Monday.AddDays(to).ToDateTime(TimeOnly.MinValue), hasTime: false);

    private CalendarEntry At(double hour, int minutes)
    {
        var start = Monday.ToDateTime(TimeOnly.MinValue).AddHours(hour);
        return Entry(start, start.AddMinutes(minutes), hasTime: true);
    }

    private CalendarEntry Entry(DateTime start, DateTime end, bool hasTime) =>
        new(_tenant.View(_tenant.Loan(LoanStatus.Out)), start, end, hasTime, Tone.Neutral, "", MayMove: true);
}
