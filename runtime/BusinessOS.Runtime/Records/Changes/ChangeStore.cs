using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Saves a change that passed its rules: the record, its audit row and its event in one transaction.</summary>
internal sealed class ChangeStore(TenantDatabase database, RecordSets sets, NumberAllocator numbers, ChangeSignal signal)
{
    private const int Tries = 4;

    /// <returns>Null when it is stored, otherwise why not.</returns>
    public async Task<ChangeResult?> InsertAsync(
        TenantDbContext context, Change change, CurrentActor current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await NumberAsync(change, cancellationToken);
            var title = change.Set.Entity.TitleOf(change.Record);
            ChangeLog.Add(context, change, current, now, title, transition: null);
            Unload(change);
            context.Add(change.Record);
            await AddLinesAsync(context, change, now, cancellationToken);
            current.Alongside?.Invoke(context);
            await FileClaims.ClaimAsync(context, change, cancellationToken);
            var (clash, result) = await SaveAsync(context, change.Set, change.Record.Id, RecordEventKind.Created, cancellationToken);
            if (clash is { Kind: FieldKind.AutoNumber } && attempt < Tries)
            {
                context.ChangeTracker.Clear(); // an imported or restored record has this number: take the next
                continue;
            }

            return result;
        }
    }

    public async Task<ChangeResult?> UpdateAsync(
        TenantDbContext context,
        Change change,
        CurrentActor current,
        DateTimeOffset now,
        TransitionDefinition? transition,
        CancellationToken cancellationToken)
    {
        await NumberLinesAsync(change, cancellationToken);
        ChangeLog.Add(context, change, current, now, change.Set.Entity.TitleOf(change.Record), transition);
        Unload(change);
        Attach(context, change, []);
        await AddLinesAsync(context, change, now, cancellationToken);
        current.Alongside?.Invoke(context);
        await FileClaims.ClaimAsync(context, change, cancellationToken);
        return (await SaveAsync(context, change.Set, change.Record.Id, RecordEventKind.Updated, cancellationToken)).Result;
    }

    public async Task<ChangeResult> DeleteAsync(
        TenantDbContext context, RecordSet set, Record record, CurrentActor current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var title = set.Entity.TitleOf(record);
        ChangeLog.AddDeletion(context, sets, set, record, current, now, title);
        var lines = set.Lines.SelectMany(f => TakeOut(f, record)).ToList();
        Unload(set, record);
        context.Remove(record);
        RemoveLines(context, lines);
        current.Alongside?.Invoke(context);
        var (_, result) = await SaveAsync(context, set, record.Id, RecordEventKind.Deleted, cancellationToken);
        return result ?? new ChangeResult.Deleted(record.Id);
    }

    private async Task NumberAsync(Change change, CancellationToken cancellationToken)
    {
        foreach (var field in change.Set.Entity.Fields.Where(f => f.Kind == FieldKind.AutoNumber))
        {
            var number = await numbers.NextAsync($"{change.Set.Key}/{field.Id}", cancellationToken);
            field.Set?.Invoke(change.Record, (field.Number ?? new NumberPattern("", 1, "")).Format(number));
            change.Note(field);
        }

        await NumberLinesAsync(change, cancellationToken);
    }

    private async Task NumberLinesAsync(Change change, CancellationToken cancellationToken)
    {
        foreach (var line in NewLines(change))
        {
            await NumberAsync(line, cancellationToken);
        }
    }

    private static IEnumerable<Change> NewLines(Change change) => change.Lines.SelectMany(l => l.Lines).Select(l => l.Change).Where(l => l.IsNew);

    /// <summary>Puts what becomes of the lines beside the record, to be saved with it.</summary>
    private static async Task AddLinesAsync(TenantDbContext context, Change change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var lines in change.Lines.Where(l => l.IsOne))
        {
            foreach (var line in lines.Lines.Where(l => l.Change.IsNew || l.Change.Before.Count > 0 || l.HasMoved))
            {
                Add(context, line, change.Record, now);
                await FileClaims.ClaimAsync(context, line.Change, cancellationToken);
            }

            RemoveLines(context, [.. lines.Gone.Select(gone => (lines.Set, gone))]);
        }
    }

    private static void Add(TenantDbContext context, LineChange line, Record owner, DateTimeOffset now)
    {
        var record = line.Change.Record;
        (record.ChangedAt, record.ChangedBy) = (now, owner.ChangedBy);
        Unload(line.Change);
        if (line.Change.IsNew)
        {
            (record.CreatedAt, record.CreatedBy, record.RowVersion) = (now, owner.ChangedBy, 1);
            context.Add(record);
            return;
        }

        record.RowVersion++;
        Attach(context, line.Change, line is { HasMoved: true, Change.Set.Entity.Line: { } moved } ? [moved.Property] : []);
    }

    private static void RemoveLines(TenantDbContext context, IReadOnlyList<(RecordSet Set, Record Line)> lines)
    {
        foreach (var (set, line) in lines)
        {
            Unload(set, line);
            context.Remove(line);
        }
    }

    /// <summary>Tells the database of the changed columns and of no others.</summary>
    private static void Attach(TenantDbContext context, Change change, string[] others)
    {
        var entry = context.Attach(change.Record);
        entry.Property(nameof(Record.RowVersion)).OriginalValue = change.Record.RowVersion - 1;
        foreach (var name in change.Before.Keys.Select(f => f.Property)
            .Concat([nameof(Record.ChangedAt), nameof(Record.ChangedBy), nameof(Record.RowVersion)])
            .Concat(others))
        {
            entry.Property(name).IsModified = true;
        }
    }

    private async Task<(FieldDefinition? Field, ChangeResult? Result)> SaveAsync(
        TenantDbContext context, RecordSet set, Guid id, RecordEventKind kind, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await database.EnterWriteAsync(cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (null, new ChangeResult.Conflict(
                $"Somebody changed this {set.Entity.Label.ToLowerInvariant()} meanwhile. Look at it again and repeat your change."));
        }
        catch (DbUpdateException failure) when (database.Dialect.UniqueViolation(failure) is { } constraint)
        {
            if (Broken(set, constraint, context.Model) is not var (field, problem))
            {
                throw;
            }

            return (field, new ChangeResult.Invalid([problem]));
        }
        catch (DbUpdateException failure) when (database.Dialect.IsReferenceViolation(failure))
        {
            return (null, new ChangeResult.Conflict(kind == RecordEventKind.Deleted
                ? $"This {set.Entity.Label.ToLowerInvariant()} cannot be deleted: another record uses it by now."
                : "A record this one refers to was deleted meanwhile. Choose another."));
        }

        var notice = new ChangeNotice(set.Entity, id, kind);
        if (WriteUnit.Current is { } unit)
        {
            unit.Tell(notice);
        }
        else
        {
            signal.Send(notice);
        }

        return (null, null);
    }

    /// <summary>What a broken constraint means: for a field of the record, or of one of its lines.</summary>
    private (FieldDefinition Field, Problem Problem)? Broken(RecordSet set, string constraint, IModel model)
    {
        if (FieldOf(set, constraint, model) is { } own)
        {
            return (own, new Problem(own.Name, ChangeRules.UniqueProblem(set.Entity, own)));
        }

        foreach (var lines in set.Lines)
        {
            var line = sets.Target(lines);
            if (FieldOf(line, constraint, model) is { } field)
            {
                return (field, new Problem(lines.Name, ChangeRules.UniqueProblem(line.Entity, field)));
            }
        }

        return null;
    }

    /// <summary>The field a broken constraint is about: the databases name it by column or by index.</summary>
    private static FieldDefinition? FieldOf(RecordSet set, string constraint, IModel model)
    {
        var type = model.FindEntityType(set.Entity.Type);
        var index = type?.GetIndexes().FirstOrDefault(i => i is { IsUnique: true, Properties: [var only] }
            && (i.GetDatabaseName() == constraint || $"{set.Entity.Table}.{only.GetColumnName()}" == constraint));
        return index is null ? null : set.Entity.Fields.FirstOrDefault(f => f.Property == index.Properties[0].Name);
    }

    /// <summary>Loaded references served the rules; the database is told their ids only.</summary>
    private static void Unload(Change change) => Unload(change.Set, change.Record);

    private static void Unload(RecordSet set, Record record)
    {
        foreach (var reference in set.References)
        {
            set.SetNavigation(record, reference.Name, null);
        }

        foreach (var lines in set.Lines)
        {
            lines.Set?.Invoke(record, null);
        }
    }

    private List<(RecordSet Set, Record Line)> TakeOut(FieldDefinition field, Record record)
    {
        var lines = (field.Get(record) as IEnumerable<Record> ?? []).Select(l => (sets.Target(field), l)).ToList();
        field.Set?.Invoke(record, null);
        return lines;
    }
}
