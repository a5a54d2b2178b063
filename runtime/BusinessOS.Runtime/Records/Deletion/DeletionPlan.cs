namespace BusinessOS.Runtime.Records.Deletion;

/// <summary>What goes with a record that is deleted, and what stands in its way.</summary>
/// <param name="Deleted">The record first, then what refers to it, then what refers to that.</param>
/// <param name="Cleared">Records that stay, and the references of theirs that are emptied.</param>
/// <param name="Refusal">Why nothing is deleted; null when all of it may be.</param>
internal sealed record DeletionPlan(
    IReadOnlyList<PlannedRecord> Deleted, IReadOnlyList<PlannedRecord> Cleared, ChangeResult? Refusal)
{
    public PlannedRecord Root => Deleted[0];

    /// <summary>References between deleted records that lead to one deleted no earlier: emptied first, or each would wait for the other.</summary>
    public IEnumerable<(PlannedRecord Planned, FieldDefinition Field)> Circles()
    {
        var places = Deleted.Select((planned, place) => (planned.Record.Id, place)).ToDictionary(p => p.Id, p => p.place);
        return
            from planned in Deleted
            from field in planned.Set.References
            where field.Get(planned.Record) is Guid target
                && places.TryGetValue(target, out var place) && place >= places[planned.Record.Id]
            select (planned, field);
    }
}
