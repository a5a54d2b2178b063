namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>An entry and how far it is to go.</summary>
public readonly record struct CalendarMove(CalendarEntry Entry, TimeSpan By);
