using BusinessOS.Runtime.Ui.Calendars;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Calendars;

public sealed class CalendarSpanTests
{
    private static readonly CalendarView[] Calendar = [CalendarView.Month, CalendarView.Week, CalendarView.Agenda];
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void A_month_shows_whole_weeks_from_monday_on()
    {
        var span = new CalendarSpan(CalendarView.Month, Today);

        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 6), "November 2026"), (span.First, span.Last, span.Title));
        Assert.Equal(new DateOnly(2026, 11, 1), span.FirstWithin);
        Assert.Equal(0, span.Days.Count() % 7);
    }

    [Fact]
    public void From_the_last_day_of_a_month_one_goes_to_the_next_month()
    {
        var january = new CalendarSpan(CalendarView.Month, new DateOnly(2026, 1, 31));

        Assert.Equal("February 2026", january.Next.Title);
        Assert.Equal("January 2026", january.Next.Previous.Title);
    }

    [Theory]
    [InlineData(2026, 11, 24, "23 – 29 November 2026")]
    [InlineData(2026, 12, 1, "30 November – 6 December 2026")]
    [InlineData(2027, 1, 1, "28 December 2026 – 3 January 2027")]
    public void A_week_is_called_by_its_days(int year, int month, int day, string title) =>
        Assert.Equal(title, new CalendarSpan(CalendarView.Week, new DateOnly(year, month, day)).Title);

    [Fact]
    public void What_an_address_says_is_read_back()
    {
        var span = new CalendarSpan(CalendarView.Week, new DateOnly(2026, 3, 4));

        Assert.Equal(span, CalendarSpan.Read("https://x" + span.Address("/films/pages/rooms"), CalendarView.Month, Calendar, Today));
    }

    [Theory]
    [InlineData("?view=year&day=tomorrow")]
    [InlineData("?view=7")]
    [InlineData("?view=months")]
    [InlineData("")]
    public void What_an_address_says_wrong_is_passed_over(string query) =>
        Assert.Equal(new CalendarSpan(CalendarView.Agenda, Today), CalendarSpan.Read("/x" + query, CalendarView.Agenda, Calendar, Today));

    [Fact]
    public void Dates_nobody_can_calculate_with_are_brought_back_into_reach()
    {
        var far = CalendarSpan.Read("/x?day=9999-12-31", CalendarView.Month, Calendar, Today);

        Assert.Equal(2199, far.Day.Year);
        Assert.Equal(2200, far.Next.Day.Year);
    }

    [Fact]
    public void A_timeline_shows_six_weeks_or_months_and_goes_on_by_half_of_them()
    {
        var weeks = new CalendarSpan(CalendarView.Weeks, Today);
        var months = new CalendarSpan(CalendarView.Months, Today);

        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2027, 1, 3)), (weeks.First, weeks.Last));
        Assert.Equal(new DateOnly(2026, 12, 14), weeks.Next.First);
        Assert.Equal("November 2026 – April 2027", months.Title);
        Assert.Equal("August 2026 – January 2027", months.Previous.Title);
    }
}
