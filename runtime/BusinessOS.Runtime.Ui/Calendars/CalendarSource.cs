using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Calendars;

/// <summary>What a calendar asks the gate for, what it makes of the answer, and what a move changes.</summary>
/// <param name="start">The date or point in time records stand at.</param>
/// <param name="end">One of the same kind up to which they last, or a duration; null: they do not last.</param>
/// <param name="by">The status or choice that colours them.</param>
public sealed class CalendarSource(EntityDefinition entity, FieldDefinition start, FieldDefinition? end, FieldDefinition? by, PersonClock clock)
{
    /// <summary>Records shown at once, so that a crowded month opens as fast as an empty one.</summary>
    public const int Most = 400;

    /// <summary>How far before what is shown a record may have begun that lasts a given time.</summary>
    private const int LongestDuration = 31;

    private bool HasTime => start.Kind == FieldKind.DateTime;

    /// <summary>Records that begin within the span.</summary>
    public RecordQuery Within(CalendarSpan span, Condition? where) => new()
    {
        Filters = [From(start, span.First), Before(start, span.Last.AddDays(1))],
        Where = where,
        Sort = [new Sort(start, false)],
        Take = Most,
        WithTotal = true,
    };

    /// <summary>Records that began before the span and may last into it; null where records do not last.</summary>
    public RecordQuery? Into(CalendarSpan span, Condition? where) => end is null ? null : new()
    {
        Filters = end.Kind == FieldKind.Duration
            ? [From(start, span.First.AddDays(-LongestDuration)), Before(start, span.First), new Filter(end, FilterOperator.IsNotEmpty)]
            : [Before(start, span.First), From(end, span.First)],
        Where = where,
        Sort = [new Sort(start, true)],
        Take = Most,
        WithTotal = true,
    };

    /// <summary>The record at its place; null where the person may not see when it is.</summary>
    public CalendarEntry? Place(RecordView view)
    {
        if (Local(view[start]) is not { } begins)
        {
            return null;
        }

        var ends = end is null ? begins : view[end] is TimeSpan lasts ? begins + lasts : Local(view[end]) ?? begins;
        var (tone, word) = Colour(view);
        return new(view, begins, ends < begins ? begins : ends, HasTime, tone, word, MayMove(view));
    }

    /// <summary>The entry at another time, and what that changes of the record.</summary>
    public (CalendarEntry Moved, FieldValues Changes) Move(CalendarEntry entry, TimeSpan by)
    {
        var moved = entry with { Start = entry.Start + by, End = entry.End + by };
        var changes = new FieldValues { [start.Name] = Stored(moved.Start) };
        if (end is { Kind: not FieldKind.Duration } last && entry.View[last] is not null)
        {
            changes[last.Name] = Stored(moved.End);
        }

        return (moved, changes);
    }

    /// <summary>The value of the start field for a new record at this day, or this time of it.</summary>
    public object At(DateOnly day, TimeOnly time) => Stored(day.ToDateTime(time));

    private bool MayMove(RecordView view) =>
        view.MayUpdate && IsOpen(view, start) && (end is not { Kind: not FieldKind.Duration } last || view[last] is null || IsOpen(view, last));

    private static bool IsOpen(RecordView view, FieldDefinition field) => field.IsInput && !view.ReadOnly.Contains(field.Name) && !view.Masked.Contains(field.Name);

    private (Tone Tone, string Word) Colour(RecordView view) => by?.OptionOf(view[by]) switch
    {
        null => (Tone.Neutral, ""),
        var option when by.Kind == FieldKind.Status => (StateTone.Of(entity, option.Value), option.Label),
        var option => (ChipTone.Of(option) ?? Tone.Neutral, option.Label),
    };

    private DateTime? Local(object? value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset time => clock.ToLocal(time),
        _ => null,
    };

    private object Stored(DateTime local) => HasTime ? clock.FromLocal(local) : DateOnly.FromDateTime(local);

    private Filter From(FieldDefinition field, DateOnly day) => new(field, FilterOperator.GreaterOrEqual, Stored(day.ToDateTime(TimeOnly.MinValue)));

    private Filter Before(FieldDefinition field, DateOnly day) => new(field, FilterOperator.Less, Stored(day.ToDateTime(TimeOnly.MinValue)));
}
