using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>A record at its place in a calendar.</summary>
/// <param name="Start">When it begins, by the person's clock; midnight where it has no time.</param>
/// <param name="End">When it ends, by the same clock; the start where that is not known. For a day without a time, its midnight.</param>
/// <param name="HasTime">Whether it begins at a time of its day.</param>
/// <param name="Tone">The colour its choice or state gives it.</param>
/// <param name="Word">What that choice or state is called; empty where nothing colours it.</param>
/// <param name="MayMove">Whether the person may give it another date.</param>
public sealed record CalendarEntry(RecordView View, DateTime Start, DateTime End, bool HasTime, Tone Tone, string Word, bool MayMove)
{
    private const int ShortestShown = 30;

    public DateOnly First => DateOnly.FromDateTime(Start);

    /// <summary>The last day it touches; what ends at midnight does not touch the day after.</summary>
    public DateOnly Last => DateOnly.FromDateTime(HasTime && End > Start && End.TimeOfDay == TimeSpan.Zero ? End.AddDays(-1) : End);

    public bool IsOn(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether it stands among the hours of one day.</summary>
    public bool IsWithinDay => HasTime && First == Last;

    /// <summary>Minutes of the day from which, and to which, it is drawn.</summary>
    public int FromMinute => (int)Start.TimeOfDay.TotalMinutes;

    public int ToMinute => Math.Min(24 * 60, Math.Max(FromMinute + ShortestShown, Last > First ? 24 * 60 : FromMinute + (int)(End - Start).TotalMinutes));

    /// <summary><c>09:30</c>, <c>09:30 – 10:00</c>; empty where it has no time.</summary>
    public string Hours => !HasTime ? "" : End > Start && First == Last ? $"{Hour(Start)} – {Hour(End)}" : Hour(Start);

    /// <summary>Where it stands, in words: <c>Tue 3 November, 09:30 – 10:00</c>, <c>Tue 3 November to Thu 5 November</c>.</summary>
    public string When => Last > First
        ? Say($"{DayWords.Of(First)} to {DayWords.Of(Last)}")
        : HasTime ? $"{DayWords.Of(First)}, {Hours}" : DayWords.Of(First);

    private static string Hour(DateTime time) => time.ToString("HH:mm", FieldFormat.Culture);
}
