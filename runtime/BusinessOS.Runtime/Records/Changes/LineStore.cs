using BusinessOS.Runtime.Data;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Puts what becomes of a record's lines beside the record, to be saved with it.</summary>
internal static class LineStore
{
    /// <summary>Lines to be added, changed and deleted with their record, which itself is in the context already.</summary>
    public static async Task AddAsync(TenantDbContext context, Change change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var lines in change.Lines.Where(l => l.IsOne))
        {
            foreach (var line in lines.Lines.Where(l => l.Change.IsNew || l.Change.Before.Count > 0 || l.HasMoved))
            {
                Add(context, line, change.Record, now);
                await FileClaims.ClaimAsync(context, line.Change, cancellationToken);
            }

            Remove(context, [.. lines.Gone.Select(gone => (lines.Set, gone))]);
        }
    }

    public static void Remove(TenantDbContext context, IReadOnlyList<(RecordSet Set, Record Line)> lines)
    {
        foreach (var (set, line) in lines)
        {
            set.Unload(line);
            context.Remove(line);
        }
    }

    /// <summary>The lines of a record that is to be deleted.</summary>
    public static IEnumerable<(RecordSet Set, Record Line)> Of(RecordSets sets, RecordSet set, Record record) =>
        from field in set.Lines
        from line in field.Get(record) as IEnumerable<Record> ?? []
        select (sets.Target(field), line);

    private static void Add(TenantDbContext context, LineChange line, Record owner, DateTimeOffset now)
    {
        var record = line.Change.Record;
        (record.ChangedAt, record.ChangedBy) = (now, owner.ChangedBy);
        line.Change.Set.Unload(record);
        if (line.Change.IsNew)
        {
            (record.CreatedAt, record.CreatedBy, record.RowVersion) = (now, owner.ChangedBy, 1);
            context.Add(record);
            return;
        }

        record.RowVersion++;
        line.Change.Attach(context, line is { HasMoved: true, Change.Set.Entity.Line: { } moved } ? [moved.Property] : []);
    }
}
