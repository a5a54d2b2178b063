namespace BusinessOS.Runtime.Records.Changes;

/// <summary>What a change makes of one line.</summary>
/// <param name="At">Its place among those that were given, from 0.</param>
/// <param name="Change">The line as it will be.</param>
/// <param name="Values">What was given for it.</param>
/// <param name="ClosedBefore">Fields of a stored line the actor could not write before; null for a new line.</param>
internal sealed record LineChange(int At, Change Change, FieldValues Values, IReadOnlySet<string>? ClosedBefore)
{
    /// <summary>Where it stood among the lines; null for a new line.</summary>
    public int? PositionBefore { get; init; }

    public bool HasMoved => PositionBefore is { } before && before != Change.Set.Entity.Line?.PositionOf(Change.Record);
}
