namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>Periods people ask for, from today.</summary>
public static class DatePeriods
{
    /// <summary>Name, first and last day; an open end is null. Weeks start on Monday.</summary>
    public static IReadOnlyList<(string Name, DateOnly? From, DateOnly? To)> Around(DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        return
        [
            ("Today", today, today),
            ("This week", monday, monday.AddDays(6)),
            ("Next 7 days", today, today.AddDays(7)),
            ("This month", month, month.AddMonths(1).AddDays(-1)),
            ("Before today", null, today.AddDays(-1)),
        ];
    }
}
