namespace BusinessOS.Model;

/// <summary>How long something is kept.</summary>
/// <param name="After">The date field it is counted from; null for when the record was made.</param>
public sealed record Retention(int Count, RetentionUnit Unit, string? After)
{
    /// <summary>As people read it: <c>2 years after ReturnedOn</c>.</summary>
    public string Describe()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        var span = FormattableString.Invariant($"{Count} {(Count == 1 ? unit.TrimEnd('s') : unit)}");
        return After is null ? $"{span} after it was made" : $"{span} after {After}";
    }
}
