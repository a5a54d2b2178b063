namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Tells in a record's audit row what became of its lines: every value that came, went or changed.</summary>
internal static class LineLog
{
    public static IEnumerable<AuditedChange> Of(Change change) => change.Lines.Where(l => l.IsOne).SelectMany(Of);

    /// <summary>The lines of a record that is deleted.</summary>
    public static IEnumerable<AuditedChange> Of(RecordSet set, Record record, RecordSets sets) =>
        from field in set.Lines
        from line in field.Get(record) as IEnumerable<Record> ?? []
        from gone in Removed(field, sets.Target(field).Entity, line)
        select gone;

    private static IEnumerable<AuditedChange> Of(LinesChange lines)
    {
        var moved = lines.Lines.FirstOrDefault(l => l.HasMoved && l.Change.Before.Count == 0);
        return
        [
            .. lines.Lines.SelectMany(l => Of(lines.Field, l.Change)),
            .. lines.Gone.SelectMany(gone => Removed(lines.Field, lines.Set.Entity, gone)),
            .. moved is null ? [] : new[] { About(lines.Field, moved.Change.Set.Entity, moved.Change.Record, AuditedLine.Moved) },
        ];
    }

    private static IEnumerable<AuditedChange> Of(FieldDefinition field, Change line)
    {
        var entity = line.Set.Entity;
        var kind = line.IsNew ? AuditedLine.Added : AuditedLine.Changed;
        var changes = line.IsNew
            ? Values(entity, line.Record).Select(f => new AuditedChange(f.Id, f.Name, null, StoredValue.Write(f.Get(line.Record))))
            : line.Before.Select(b => new AuditedChange(b.Key.Id, b.Key.Name, StoredValue.Write(b.Value), StoredValue.Write(b.Key.Get(line.Record))));
        var about = About(field, entity, line.Record, kind);
        return [.. line.IsNew ? [about] : Array.Empty<AuditedChange>(), .. changes.Select(c => c with { Line = about.Line })];
    }

    private static IEnumerable<AuditedChange> Removed(FieldDefinition field, EntityDefinition entity, Record line)
    {
        var about = About(field, entity, line, AuditedLine.Removed);
        return
        [
            about,
            .. Values(entity, line).Select(f => new AuditedChange(f.Id, f.Name, StoredValue.Write(f.Get(line)), null) { Line = about.Line }),
        ];
    }

    /// <summary>The line as a whole.</summary>
    private static AuditedChange About(FieldDefinition field, EntityDefinition entity, Record line, string kind) =>
        new(field.Id, field.Name, null, null) { Line = new AuditedLine(field.Id, line.Id, entity.KeptTitleOf(line), kind) };

    private static IEnumerable<FieldDefinition> Values(EntityDefinition entity, Record line) =>
        entity.Fields.Where(f => f.IsStored && f.Name != entity.Line?.Via && f.Get(line) is not null);
}
