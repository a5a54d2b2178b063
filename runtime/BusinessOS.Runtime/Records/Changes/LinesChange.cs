namespace BusinessOS.Runtime.Records.Changes;

/// <summary>What a change makes of a record's lines.</summary>
/// <param name="Field">The field that holds them.</param>
/// <param name="Set">The lines' own.</param>
/// <param name="Lines">Those there will be, in order.</param>
/// <param name="Gone">Those that are deleted.</param>
internal sealed record LinesChange(FieldDefinition Field, RecordSet Set, IReadOnlyList<LineChange> Lines, IReadOnlyList<Record> Gone)
{
    /// <summary>Whether anything is different afterwards.</summary>
    public bool IsOne => Gone.Count > 0 || Lines.Any(l => l.Change.IsNew || l.Change.Before.Count > 0 || l.HasMoved);
}
