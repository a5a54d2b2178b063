namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>How much of a calendar is seen at once.</summary>
public enum CalendarView
{
    Month,
    Week,

    /// <summary>The days of a month that have something, one below the other.</summary>
    Agenda,

    /// <summary>Six weeks of a timeline.</summary>
    Weeks,

    /// <summary>Six months of a timeline.</summary>
    Months,
}
