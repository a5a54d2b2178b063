namespace BusinessOS.Runtime.Records;

/// <summary>One change of a record.</summary>
/// <param name="Action"><c>created</c>, <c>updated</c>, <c>deleted</c>, or the label of a transition or action.</param>
public sealed record HistoryEntry(DateTimeOffset At, string By, string Action, IReadOnlyList<FieldChange> Changes);

/// <summary>A field's value before and after, as text for people.</summary>
public sealed record FieldChange(string Field, string Label, string? Before, string? After);
