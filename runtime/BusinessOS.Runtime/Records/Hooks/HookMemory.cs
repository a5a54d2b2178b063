using BusinessOS.Runtime.Records.Changes;

namespace BusinessOS.Runtime.Records.Hooks;

/// <summary>What a change held before a hook looked at it: the record and its lines.</summary>
internal sealed class HookMemory
{
    private readonly List<(Change Part, RecordMemory Memory)> _parts;
    private readonly List<RecordMemory> _others;
    private readonly List<(FieldDefinition Field, Record Owner, List<Record> Lines)> _lists;

    public HookMemory(RecordSets sets, Change change)
    {
        var lines = change.Lines.SelectMany(l => l.Lines).Select(l => l.Change).ToList();
        _parts = [(change, new RecordMemory(change.Set, change.Record)), .. lines.Select(l => (l, new RecordMemory(l.Set, l.Record)))];
        _lists = [.. change.Set.Lines.Select(f => (f, change.Record, LinesOf(f, change.Record)))];
        var given = lines.Select(l => l.Record).ToHashSet();
        _others = [.. _lists.SelectMany(l => l.Lines.Where(r => !given.Contains(r)).Select(r => new RecordMemory(sets.Target(l.Field), r)))];
    }

    /// <summary>What a hook did that it may not, in words for its author; null when it kept to what it may.</summary>
    /// <param name="maySet">Whether it may set fields at all.</param>
    public string? Fault(bool maySet)
    {
        if (_parts.Exists(p => !p.Memory.KeepsItself) || _others.Exists(o => !o.KeepsItself))
        {
            return "it sets Id, RowVersion, or who made or changed the record, which the runtime keeps";
        }

        if (_lists.Exists(l => !LinesOf(l.Field, l.Owner).SequenceEqual(l.Lines)))
        {
            return "it adds or removes lines; give them with the change, or write them after it";
        }

        if (_others.Exists(o => o.Differences().Count > 0))
        {
            return "it sets fields of lines that the change leaves alone";
        }

        var set = _parts.SelectMany(p => p.Memory.Differences().Select(d => (p.Part, d.Field))).ToList();
        if (!maySet && set is [var (_, first), ..])
        {
            return $"it sets {first.Name}, and fields cannot be set here";
        }

        var closed = set.Find(s => !s.Field.IsInput || s.Field.Name == s.Part.Set.Entity.Line?.Via);
        return closed.Field is { } field ? $"it sets {field.Name}, which {(field.Kind == FieldKind.Status ? "moves by transitions only" : "the runtime gives")}" : null;
    }

    /// <summary>What was set, after the records have back what they held: the values are given by the rules.</summary>
    public List<(Change Part, FieldDefinition Field, object? Value)> TakeBack()
    {
        var given = _parts.SelectMany(p => p.Memory.Differences().Select(d => (p.Part, d.Field, d.Value))).ToList();
        if (given.Count > 0)
        {
            _parts.ForEach(p => p.Memory.Restore(p.Part.Set));
        }

        return given;
    }

    private static List<Record> LinesOf(FieldDefinition field, Record record) => [.. field.Get(record) as IEnumerable<Record> ?? []];
}
