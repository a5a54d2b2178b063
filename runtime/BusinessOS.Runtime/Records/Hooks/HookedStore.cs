using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Hooks;

/// <summary>Stores changes in one transaction with what the hooks after them do; without such hooks, just stores them.</summary>
internal sealed class HookedStore(TenantDatabase database, ChangeHooks hooks, ChangeSignal signal)
{
    /// <summary>Stores changes together with what the hooks after them write.</summary>
    public Task<ChangeResult?> StoreAsync(
        RecordPort port,
        TenantDbContext context,
        Change[] changes,
        HookPoint after,
        RecordStep? step,
        CurrentActor current,
        Func<Task<ChangeResult?>> store,
        CancellationToken cancellationToken) =>
        changes.Any(c => hooks.Has(c.Set, after))
            ? WriteUnit.RunAsync(
                database,
                context,
                async () => await store() ?? await AfterAsync(port, changes, after, step, current, cancellationToken),
                isGood: refused => refused is null,
                signal.Send,
                cancellationToken)
            : store();

    private async Task<ChangeResult?> AfterAsync(
        RecordPort port, Change[] changes, HookPoint after, RecordStep? step, CurrentActor current, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            if (await hooks.AfterAsync(port, change, after, step, current, cancellationToken) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }
}
