using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Saves a change that passed its rules: the record, its audit row and its event in one transaction.</summary>
internal sealed class ChangeStore(TenantDatabase database, NumberAllocator numbers, ChangeSignal signal)
{
    private const int Tries = 4;

    /// <returns>Null when it is stored, otherwise why not.</returns>
    public async Task<ChangeResult?> InsertAsync(
        TenantDbContext context, Change change, CurrentActor current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var automatic = change.Set.Entity.Fields.Where(f => f.Kind == FieldKind.AutoNumber).ToArray();
        for (var attempt = 1; ; attempt++)
        {
            foreach (var field in automatic)
            {
                await NumberAsync(change, field, now, cancellationToken);
            }

            var title = change.Set.Entity.TitleOf(change.Record);
            change.Set.Unload(change.Record); // they served the rules; the database is told their ids only
            context.Add(change.Record);
            ChangeLog.Add(context, change, current, now, title, transition: null);
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
        var title = change.Set.Entity.TitleOf(change.Record);
        change.Set.Unload(change.Record); // they served the rules; the database is told their ids only
        var entry = context.Attach(change.Record);
        entry.Property(nameof(Record.RowVersion)).OriginalValue = change.Record.RowVersion - 1;
        foreach (var name in change.Before.Keys.Select(f => f.Property)
            .Concat([nameof(Record.ChangedAt), nameof(Record.ChangedBy), nameof(Record.RowVersion)]))
        {
            entry.Property(name).IsModified = true;
        }

        ChangeLog.Add(context, change, current, now, title, transition);
        current.Alongside?.Invoke(context);
        await FileClaims.ClaimAsync(context, change, cancellationToken);
        return (await SaveAsync(context, change.Set, change.Record.Id, RecordEventKind.Updated, cancellationToken)).Result;
    }

    public async Task<ChangeResult> DeleteAsync(
        TenantDbContext context, RecordSet set, Record record, CurrentActor current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var title = set.Entity.TitleOf(record);
        set.Unload(record);
        context.Remove(record);
        ChangeLog.AddDeletion(context, set, record, current, now, title);
        current.Alongside?.Invoke(context);
        var (_, result) = await SaveAsync(context, set, record.Id, RecordEventKind.Deleted, cancellationToken);
        return result ?? new ChangeResult.Deleted(record.Id);
    }

    private async Task NumberAsync(Change change, FieldDefinition field, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pattern = field.Number ?? new NumberPattern("", 1, "");
        var period = pattern.Period(now) is { Length: > 0 } within ? "/" + within : "";
        var number = await numbers.NextAsync($"{change.Set.Key}/{field.Id}{period}", cancellationToken);
        field.Set?.Invoke(change.Record, pattern.Format(number, now));
        change.Note(field);
    }

    private async Task<(FieldDefinition? Field, ChangeResult? Result)> SaveAsync(
        TenantDbContext context, RecordSet set, Guid id, RecordEventKind kind, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await database.Dialect.EnterWriteAsync(cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (null, new ChangeResult.Conflict(
                $"Somebody changed this {set.Entity.Label.ToLowerInvariant()} meanwhile. Look at it again and repeat your change."));
        }
        catch (DbUpdateException failure) when (database.Dialect.UniqueViolation(failure) is { } constraint)
        {
            if (FieldOf(set, constraint, context.Model) is not { } field)
            {
                throw;
            }

            return (field, new ChangeResult.Invalid([new Problem(field.Name, ChangeRules.UniqueProblem(set.Entity, field))]));
        }
        catch (DbUpdateException failure) when (database.Dialect.IsReferenceViolation(failure))
        {
            return (null, new ChangeResult.Conflict(kind == RecordEventKind.Deleted
                ? $"This {set.Entity.Label.ToLowerInvariant()} cannot be deleted: another record uses it by now."
                : "A record this one refers to was deleted meanwhile. Choose another."));
        }

        signal.Send(new ChangeNotice(set.Entity, id, kind));
        return (null, null);
    }

    /// <summary>The field a broken constraint is about: the databases name it by column or by index.</summary>
    private static FieldDefinition? FieldOf(RecordSet set, string constraint, IModel model)
    {
        var type = model.FindEntityType(set.Entity.Type);
        var index = type?.GetIndexes().FirstOrDefault(i => i is { IsUnique: true, Properties: [var only] }
            && (i.GetDatabaseName() == constraint || $"{set.Entity.Table}.{only.GetColumnName()}" == constraint));
        return index is null ? null : set.Entity.Fields.FirstOrDefault(f => f.Property == index.Properties[0].Name);
    }
}
