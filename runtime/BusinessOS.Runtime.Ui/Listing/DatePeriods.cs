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
            (Say("Today"), today, today),
            (Say("This week"), monday, monday.AddDays(6)),
            (Say("Next 7 days"), today, today.AddDays(7)),
            (Say("This month"), month, month.AddMonths(1).AddDays(-1)),
            (Say("Before today"), null, today.AddDays(-1)),
        ];
    }
}
