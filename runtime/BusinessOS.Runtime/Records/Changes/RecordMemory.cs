namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Remembers what a record held, to tell what code did to it.</summary>
internal sealed class RecordMemory
{
    private readonly Record _record;
    private readonly (Guid Id, int Version, DateTimeOffset Created, string? By, DateTimeOffset Changed, string? ChangedBy) _kept;
    private readonly List<(FieldDefinition Field, object? Value, Record? Target, Record[]? Records)> _values;

    public RecordMemory(RecordSet set, Record record)
    {
        _record = record;
        _kept = Kept();
        _values = [.. set.Entity.Fields.Where(f => f is { IsKept: true, Set: not null })
            .Select(f => (f, Several.Copy(f.Get(record)), f.Navigate?.Invoke(record), f.Records?.Invoke(record).ToArray()))];
    }

    /// <summary>Whether what the runtime itself keeps on a record is as it was.</summary>
    public bool KeepsItself => _kept == Kept();

    /// <summary>Stored fields with another value than they had, and that value. A reference may have been given by its id or its record.</summary>
    public List<(FieldDefinition Field, object? Value)> Differences() =>
        [.. _values.Select(v => (v.Field, Value: Now(v))).Where((pair, i) => !Several.Same(_values[i].Value, pair.Value))];

    /// <summary>Gives the record back everything it held.</summary>
    public void Restore(RecordSet set)
    {
        (_record.Id, _record.RowVersion, _record.CreatedAt, _record.CreatedBy, _record.ChangedAt, _record.ChangedBy) = _kept;
        foreach (var (field, value, target, records) in _values)
        {
            field.Set?.Invoke(_record, Several.Copy(value));
            if (field.Kind == FieldKind.Reference)
            {
                set.SetNavigation(_record, field.Name, target);
            }

            field.SetRecords?.Invoke(_record, records ?? []);
        }
    }

    private object? Now((FieldDefinition Field, object? Value, Record? Target, Record[]? Records) was)
    {
        var given = was.Field.Get(_record);
        var target = was.Field.Navigate?.Invoke(_record);
        return Equals(given, was.Value) && target is not null && target.Id != was.Target?.Id ? target.Id : given;
    }

    private (Guid, int, DateTimeOffset, string?, DateTimeOffset, string?) Kept() =>
        (_record.Id, _record.RowVersion, _record.CreatedAt, _record.CreatedBy, _record.ChangedAt, _record.ChangedBy);
}
