namespace BusinessOS.Runtime.Records.Deletion;

/// <summary>What was met on the way back from a record that is to be deleted.</summary>
internal sealed class DeletionFindings
{
    private readonly List<PlannedRecord> _deleted;

    public DeletionFindings(RecordSet set, Record record)
    {
        _deleted = [new PlannedRecord(set, record, [])];
        Ids = [record.Id];
    }

    public IReadOnlyList<PlannedRecord> Deleted => _deleted;

    /// <summary>The ids of what is deleted.</summary>
    public HashSet<Guid> Ids { get; }

    public Dictionary<Guid, PlannedRecord> Cleared { get; } = [];

    /// <summary>References that hold what they refer to.</summary>
    public List<(RecordSet Set, FieldDefinition Field, Guid[] Ids)> Held { get; } = [];

    /// <summary>What goes too; null when it does already.</summary>
    public PlannedRecord? TryDelete(RecordSet set, Record record)
    {
        if (!Ids.Add(record.Id))
        {
            return null;
        }

        var planned = new PlannedRecord(set, record, []);
        _deleted.Add(planned);
        return planned;
    }

    public void Clear(RecordSet set, Record record, FieldDefinition field) =>
        Cleared[record.Id] = Cleared.TryGetValue(record.Id, out var known)
            ? known with { Fields = [.. known.Fields, field] }
            : new PlannedRecord(set, record, [field]);
}
