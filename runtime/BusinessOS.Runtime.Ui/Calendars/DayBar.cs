namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>An entry's bar over some days, such as a week of a month.</summary>
/// <param name="Column">The day it begins on there, from 0.</param>
/// <param name="Days">How many days it covers there.</param>
/// <param name="Lane">Which of the rows it lies in, from 0.</param>
/// <param name="Begins">Whether it begins there, and not before.</param>
/// <param name="Ends">Whether it ends there, and not after.</param>
public sealed record DayBar(CalendarEntry Entry, int Column, int Days, int Lane, bool Begins, bool Ends);
