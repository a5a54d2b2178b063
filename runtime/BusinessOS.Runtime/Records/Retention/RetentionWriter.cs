using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Deletion;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Retention;

/// <summary>
/// Takes out what is kept no longer: with audit row and event like any change, also from a record whose state locks it,
/// and out of what the audit rows say about earlier.
/// </summary>
internal sealed class RetentionWriter(
    TenantDatabase database, ChangeStore store, DeletionPlanner deletions, AuditScrub scrub, ChangeSignal signal, TimeProvider time)
{
    public static readonly Actor Actor = Actor.System("Retention");

    /// <summary>Whether the value is gone.</summary>
    public async Task<bool> ClearAsync(
        RecordSet set, Guid id, FieldDefinition field, RetentionDefinition keep, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await RecordReader.LoadAsync(context, set, id, Actor, cancellationToken) is not { } record)
        {
            return true;
        }

        var change = new Change(set, record, isNew: false);
        change.Give(field, null);
        if (field.Kind == FieldKind.Reference)
        {
            set.SetNavigation(record, field.Name, null);
        }

        var (now, title) = (time.GetUtcNow(), set.Entity.KeptTitleOf(record));
        (record.ChangedAt, record.ChangedBy) = (now, Actor.Name);
        record.RowVersion++;
        return await TogetherAsync(context, RunAsync, cancellationToken);

        async Task<bool> RunAsync()
        {
            if (await store.UpdateAsync(context, change, Current(), now, null, $"cleared after {keep.Span}", cancellationToken) is not null)
            {
                return false;
            }

            await scrub.ClearAsync(set, id, field, title, cancellationToken);
            return true;
        }
    }

    /// <summary>Whether the record is gone.</summary>
    public async Task<bool> DeleteAsync(RecordSet set, Guid id, RetentionDefinition keep, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await RecordReader.LoadAsync(context, set, id, Actor, cancellationToken) is not { } record)
        {
            return true;
        }

        var plan = await deletions.PlanAsync(context, set, record, Actor, evenLocked: true, cancellationToken);
        return plan.Refusal is null && await TogetherAsync(context, RunAsync, cancellationToken);

        async Task<bool> RunAsync()
        {
            if (await store.DeleteAsync(context, plan, Current(), time.GetUtcNow(), $"deleted after {keep.Span}", cancellationToken) is not ChangeResult.Deleted)
            {
                return false;
            }

            foreach (var planned in plan.Deleted)
            {
                await scrub.DeleteAsync(planned.Set, planned.Record.Id, cancellationToken);
            }

            return true;
        }
    }

    /// <summary>The change and what it takes out of earlier rows: a process that is killed leaves both or neither.</summary>
    private Task<bool> TogetherAsync(TenantDbContext context, Func<Task<bool>> work, CancellationToken cancellationToken) =>
        WriteUnit.RunAsync(database, context, work, isGood: done => done, signal.Send, cancellationToken);

    private static CurrentActor Current()
    {
        var current = new CurrentActor();
        current.Become(Actor);
        return current;
    }
}
