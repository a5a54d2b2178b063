using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Records.Deletion;
using BusinessOS.Runtime.Records.Sharing;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Saves a change that passed its rules: the record, its audit row and its event in one transaction.</summary>
internal sealed class ChangeStore(
    TenantDatabase database, RecordSets sets, NumberAllocator numbers, ChangeSignal signal, TimeProvider time, RuntimeOptions options)
{
    private const int Tries = 4;

    /// <returns>Null when it is stored, otherwise why not.</returns>
    public async Task<ChangeResult?> InsertAsync(
        TenantDbContext context, Change change, CurrentActor current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await NumberAsync(change, now, cancellationToken);
            ChangeLog.Add(context, change, current, now, change.Set.Entity.KeptTitleOf(change.Record), step: null, action: null);
            change.Unload();
            context.Add(change.Record);
            LinkStore.Add(context, change);
            await LineStore.AddAsync(context, change, now, cancellationToken);
            current.Alongside?.Invoke(context);
            await FileClaims.ClaimAsync(context, change, cancellationToken);
            await StateStays.AddAsync(context, change, now, cancellationToken);
            var (clash, result) = await SaveAsync(context, change.Set, change.Record, RecordEventKind.Created, cancellationToken);
            if (clash is { Kind: FieldKind.AutoNumber } && attempt < Tries)
            {
                context.ChangeTracker.Clear(); // an imported or restored record has this number: take the next
                continue;
            }

            return result;
        }
    }

    /// <returns>Null when it is stored, otherwise why not.</returns>
    public async Task<ChangeResult?> UpdateAsync(
        TenantDbContext context,
        Change change,
        CurrentActor current,
        DateTimeOffset now,
        RecordStep? step,
        string? action,
        CancellationToken cancellationToken)
    {
        await StageAsync(context, change, current, now, step, action, cancellationToken);
        current.Alongside?.Invoke(context);
        return (await SaveAsync(context, change.Set, change.Record, RecordEventKind.Updated, cancellationToken)).Result;
    }

    /// <summary>Deletes a record with what goes with it: all of it in one transaction, each with its audit row and event.</summary>
    /// <param name="action">What the audit rows say was done.</param>
    public Task<ChangeResult> DeleteAsync(
        TenantDbContext context, DeletionPlan plan, CurrentActor current, DateTimeOffset now, string action, CancellationToken cancellationToken)
    {
        return WriteUnit.RunAsync<ChangeResult>(database, context, RunAsync, isGood: result => result is ChangeResult.Deleted, signal.Send, cancellationToken);

        async Task<ChangeResult> RunAsync()
        {
            try
            {
                var files = await DeleteAsync(context, plan, current, now, action);
                WriteUnit.Current?.Afterwards(() => FileContents.Delete(options.FilesFolder, files));
            }
            catch (DbUpdateConcurrencyException)
            {
                return Meanwhile(plan.Root.Set);
            }
            catch (DbUpdateException failure) when (database.Dialect.IsReferenceViolation(failure))
            {
                return new ChangeResult.Conflict(Say($"This {Inside(plan.Root.Set.Entity.Label)} cannot be deleted: another record uses it by now."));
            }

            foreach (var (planned, kind) in plan.Cleared.Select(p => (p, RecordEventKind.Updated)).Concat(plan.Deleted.Select(p => (p, RecordEventKind.Deleted))))
            {
                Tell(new ChangeNotice(planned.Set.Entity, planned.Record.Id, kind));
            }

            return new ChangeResult.Deleted(plan.Root.Record.Id);
        }

        async Task<Guid[]> DeleteAsync(TenantDbContext context, DeletionPlan plan, CurrentActor current, DateTimeOffset now, string action)
        {
            foreach (var (set, record, _) in plan.Deleted)
            {
                ChangeLog.AddDeletion(context, sets, set, record, current, now, set.Entity.KeptTitleOf(record), action);
                await StateStays.CloseAsync(context, set.Key, record.Id, now, cancellationToken);
                if (set.Entity.Shares.Count > 0)
                {
                    await context.Set<ShareRow>().Where(s => s.RecordId == record.Id && s.EntityKey == set.Key).ExecuteDeleteAsync(cancellationToken);
                }
            }

            // The database lets nothing go that something still points at, so what points is emptied before.
            var lines = plan.Deleted.SelectMany(p => LineStore.Of(sets, p.Set, p.Record)).ToArray();
            await EmptyAsync(context, plan, current, now, cancellationToken);
            await LinkStore.RemoveAsync(context, plan.Deleted, cancellationToken);
            foreach (var (set, record, _) in plan.Deleted)
            {
                set.Unload(record);
                context.Remove(record);
            }

            LineStore.Remove(context, lines);

            current.Alongside?.Invoke(context);
            await context.SaveChangesAsync(cancellationToken);
            return await FileClaims.ReleaseAsync(context, [.. plan.Deleted.Select(p => p.Record.Id), .. lines.Select(l => l.Line.Id)], cancellationToken);
        }
    }

    private async Task EmptyAsync(
        TenantDbContext context, DeletionPlan plan, CurrentActor current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = plan.Deleted.Select(p => p.Record.Id).ToHashSet();
        foreach (var (set, record, fields) in plan.Cleared)
        {
            var change = new Change(set, record, isNew: false);
            foreach (var field in fields)
            {
                if (field.Kind == FieldKind.References)
                {
                    change.Give(field, Several.Of(field, Several.Values(field.Get(record)).Where(id => !gone.Contains((Guid)id))));
                    continue;
                }

                set.SetNavigation(record, field.Name, null);
                change.Give(field, null);
            }

            (record.ChangedAt, record.ChangedBy) = (now, ChangeLog.NameOf(current.Actor));
            record.RowVersion++;
            await StageAsync(context, change, current, now, step: null, action: null, cancellationToken);
        }

        // What leads in a circle has been told already: the audit rows say what the records held.
        foreach (var (planned, field) in plan.Circles().ToArray())
        {
            planned.Set.Unload(planned.Record);
            field.Set?.Invoke(planned.Record, null);
            context.Attach(planned.Record).Property(field.Property).IsModified = true;
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private async Task StageAsync(
        TenantDbContext context,
        Change change,
        CurrentActor current,
        DateTimeOffset now,
        RecordStep? step,
        string? action,
        CancellationToken cancellationToken)
    {
        await NumberLinesAsync(change, now, cancellationToken);
        ChangeLog.Add(context, change, current, now, change.Set.Entity.KeptTitleOf(change.Record), step, action);
        change.Unload();
        LinkStore.Add(context, change);
        change.Attach(context, change.Set.Entity.StatusSince is { } field && StateStays.IsMove(change) ? [field.Property] : []);
        await LineStore.AddAsync(context, change, now, cancellationToken);
        await FileClaims.ClaimAsync(context, change, cancellationToken);
        await StateStays.AddAsync(context, change, now, cancellationToken);
    }

    private async Task NumberAsync(Change change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = OrganizationTime.DayOf(now, time);
        foreach (var field in change.Set.Entity.Fields.Where(f => f.Kind == FieldKind.AutoNumber && !change.Numbered.Contains(f)))
        {
            var pattern = field.Number ?? new NumberPattern("", 1, "");
            var period = pattern.Period(day) is { Length: > 0 } within ? "/" + within : "";
            var number = await numbers.NextAsync($"{change.Set.Key}/{field.Id}{period}", cancellationToken);
            field.Set?.Invoke(change.Record, pattern.Format(number, day));
            change.Note(field);
        }

        await NumberLinesAsync(change, now, cancellationToken);
    }

    private async Task NumberLinesAsync(Change change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var line in change.Lines.SelectMany(l => l.Lines).Select(l => l.Change).Where(l => l.IsNew))
        {
            await NumberAsync(line, now, cancellationToken);
        }
    }

    private async Task<(FieldDefinition? Field, ChangeResult? Result)> SaveAsync(
        TenantDbContext context, RecordSet set, Record record, RecordEventKind kind, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await database.EnterWriteAsync(cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (null, Meanwhile(set));
        }
        catch (DbUpdateException failure) when (database.Dialect.UniqueViolation(failure) is { } constraint)
        {
            if (set.Links.Any(f => constraint.Contains(LinkTable.NameOf(set.Entity, f), StringComparison.Ordinal)))
            {
                return (null, Meanwhile(set)); // who was faster referred to the same record
            }

            if (Explain(set, record, constraint, context.Model) is not { } broken)
            {
                throw;
            }

            return (broken.Field, new ChangeResult.Invalid(broken.Problems));
        }
        catch (DbUpdateException failure) when (database.Dialect.IsReferenceViolation(failure))
        {
            return (null, new ChangeResult.Conflict(Say("A record this one refers to was deleted meanwhile. Choose another.")));
        }

        Tell(new ChangeNotice(set.Entity, record.Id, kind));
        return (null, null);
    }

    /// <summary>News of a change are told once they are true.</summary>
    private void Tell(ChangeNotice notice)
    {
        if (WriteUnit.Current is { } unit)
        {
            unit.Tell(notice);
        }
        else
        {
            signal.Send(notice);
        }
    }

    private static ChangeResult.Conflict Meanwhile(RecordSet set) =>
        new(Say($"Somebody changed this {Inside(set.Entity.Label)} meanwhile. Look at it again and repeat your change."));

    /// <summary>What a broken rule says, of the record or of one of its lines.</summary>
    private (FieldDefinition? Field, IReadOnlyList<Problem> Problems)? Explain(RecordSet set, Record record, string constraint, IModel model) =>
        UniqueCheck.Explain(set, record, constraint, model)
        ?? set.Lines
            .Select(lines => (Field: lines, Broken: UniqueCheck.Explain(sets.Target(lines), sets.Target(lines).Blank, constraint, model)))
            .Where(l => l.Broken is not null)
            .Select(l => (l.Broken?.Field, (IReadOnlyList<Problem>)[new Problem(l.Field.Name, l.Broken?.Problems[0].Message ?? "")]))
            .Cast<(FieldDefinition?, IReadOnlyList<Problem>)?>()
            .FirstOrDefault();
}
