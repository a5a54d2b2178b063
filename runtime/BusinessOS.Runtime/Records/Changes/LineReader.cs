using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Works out what given lines make of those a record has: which are new, which stay, which are gone.</summary>
internal sealed class LineReader(RecordSets sets, TimeProvider time)
{
    public void Read(Change change, FieldValues values, Actor actor)
    {
        foreach (var field in change.Set.Lines)
        {
            if (!values.TryGetValue(field.Name, out var given))
            {
                continue;
            }

            if (given is not (null or IReadOnlyList<LineValues>))
            {
                change.Refuse(field, Say($"These are no lines for {field.Label}."));
                continue;
            }

            change.Lines.Add(Read(change, field, given as IReadOnlyList<LineValues> ?? [], actor));
        }
    }

    private LinesChange Read(Change owner, FieldDefinition field, IReadOnlyList<LineValues> given, Actor actor)
    {
        var set = sets.Target(field);
        var line = set.Entity.Line ?? throw new InvalidOperationException($"{set.Entity.FullName} is no line.");
        var via = set.Entity.Field(line.Via) ?? throw new InvalidOperationException($"{set.Entity.FullName} has no {line.Via}.");
        var stored = (field.Get(owner.Record) as IEnumerable<Record> ?? []).ToDictionary(r => r.Id);
        var lines = new List<LineChange>();
        for (var at = 0; at < given.Count; at++)
        {
            var (id, values) = given[at];
            Record? known = null;
            if (id is { } wanted && !stored.Remove(wanted, out known))
            {
                owner.Problems.Add(new Problem(PathOf(field, at), Say("This line is not there any more, or stands here twice.")));
                continue;
            }

            var closed = known is null ? null : ChangeRules.Closed(set, known, actor);
            int? before = known is null ? null : line.PositionOf(known);
            var record = known ?? Begin(set);
            via.Set?.Invoke(record, owner.Record.Id);
            set.SetNavigation(record, via.Name, owner.Record);
            line.Move(record, at);
            var change = new Change(set, record, isNew: known is null);
            lines.Add(new LineChange(at, change, MaskedInput.Without(change, values, actor), closed) { PositionBefore = before });
        }

        field.Set?.Invoke(owner.Record, lines.ConvertAll(l => l.Change.Record));
        return new LinesChange(field, set, lines, [.. stored.Values]);
    }

    /// <summary>How a problem names a field of a line: <c>Lines[2].Quantity</c>, the first line being 0.</summary>
    public static string PathOf(FieldDefinition lines, int at, string? field = null) =>
        FormattableString.Invariant($"{lines.Name}[{at}]{(field is null ? "" : $".{field}")}");

    private Record Begin(RecordSet set)
    {
        var record = ChangeReader.Begin(set.Entity);
        record.Id = Guid.CreateVersion7(time.GetUtcNow());
        return record;
    }
}
