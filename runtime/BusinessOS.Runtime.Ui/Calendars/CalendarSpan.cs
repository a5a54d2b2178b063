using System.Globalization;
using BusinessOS.Runtime.Ui.Formatting;
using BusinessOS.Runtime.Ui.Listing;
using Microsoft.AspNetCore.WebUtilities;

namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>The days a calendar shows. Weeks begin on Monday.</summary>
/// <param name="Day">The day the view was opened at: it lies in the month or week that is shown.</param>
public sealed record CalendarSpan(CalendarView View, DateOnly Day)
{
    private const int Week = 7;

    /// <summary>How many weeks or months a timeline shows.</summary>
    private const int Several = 6;

    /// <summary>The days people go from and to; beyond them dates could not be calculated with.</summary>
    private static readonly (DateOnly First, DateOnly Last) Reach = (new(1900, 1, 1), new(2199, 12, 31));

    /// <summary>The first day shown; in a month, of the week it begins in.</summary>
    public DateOnly First => View switch
    {
        CalendarView.Month => MondayOf(MonthStart),
        CalendarView.Week or CalendarView.Weeks => MondayOf(Day),
        _ => MonthStart,
    };

    /// <summary>The last day shown.</summary>
    public DateOnly Last => View switch
    {
        CalendarView.Month => MondayOf(MonthEnd).AddDays(Week - 1),
        CalendarView.Week => First.AddDays(Week - 1),
        CalendarView.Weeks => First.AddDays((Several * Week) - 1),
        CalendarView.Months => MonthStart.AddMonths(Several).AddDays(-1),
        _ => MonthEnd,
    };

    /// <summary>The first day that is of the month or week itself.</summary>
    public DateOnly FirstWithin => HasWeeks ? First : MonthStart;

    /// <summary>A page back; a timeline goes by half of what it shows, so that one keeps sight of where one was.</summary>
    public CalendarSpan Previous => By(-1);

    public CalendarSpan Next => By(1);

    /// <summary>Whether it goes by weeks, and not by months.</summary>
    public bool HasWeeks => View is CalendarView.Week or CalendarView.Weeks;

    /// <summary><c>November 2026</c>; for a week <c>23 – 29 November 2026</c>.</summary>
    public string Title => View switch
    {
        CalendarView.Week or CalendarView.Weeks => WeekTitle(First, Last),
        CalendarView.Months => $"{MonthStart.In(Last.Year == MonthStart.Year ? "MMMM" : "MMMM yyyy")} – {Last.In("MMMM yyyy")}",
        _ => MonthStart.In("MMMM yyyy"),
    };

    /// <summary>Every day shown, in order.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    private DateOnly MonthStart => new(Day.Year, Day.Month, 1);

    private DateOnly MonthEnd => MonthStart.AddMonths(1).AddDays(-1);

    /// <summary>Whether the day is of the month that is shown, and not of those beside it.</summary>
    public bool IsWithin(DateOnly day) => View != CalendarView.Month || day.Month == Day.Month;

    /// <summary>The span an address asks for: <c>?view=week&amp;day=2026-11-27</c>. What it does not say, or says wrong, is as given.</summary>
    /// <param name="views">What the page has; the address chooses among them.</param>
    public static CalendarSpan Read(string uri, CalendarView view, IReadOnlyList<CalendarView> views, DateOnly today)
    {
        var day = today;
        var query = uri.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? uri[at..] : "";
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var value = pair.DecodeValue().ToString();
            switch (pair.DecodeName().ToString())
            {
                case "view" when Enum.TryParse<CalendarView>(value, ignoreCase: true, out var asked) && views.Contains(asked):
                    view = asked;
                    break;
                case "day" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked):
                    day = asked < Reach.First ? Reach.First : asked > Reach.Last ? Reach.Last : asked;
                    break;
                default:
                    break;
            }
        }

        return new(view, day);
    }

    public string Address(string path) => $"{path}?view={View.ToString().ToLowerInvariant()}&day={FieldText.Write(Day)}";

    private CalendarSpan By(int pages) => this with
    {
        Day = View switch
        {
            CalendarView.Week => Day.AddDays(pages * Week),
            CalendarView.Weeks => Day.AddDays(pages * Week * Several / 2),
            CalendarView.Months => MonthStart.AddMonths(pages * Several / 2),
            _ => MonthStart.AddMonths(pages),
        },
    };

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Week - 1) % Week));

    private static string WeekTitle(DateOnly first, DateOnly last)
    {
        var from = first.In(first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d");
        return $"{from} – {last.In("d MMMM yyyy")}";
    }
}
