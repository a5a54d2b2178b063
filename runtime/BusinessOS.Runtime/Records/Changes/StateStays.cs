using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Keeps when records come into states and leave them, in the transaction of the change.</summary>
internal static class StateStays
{
    /// <summary>Says on the record when its state began; before it is stored.</summary>
    public static void Stamp(Change change, DateTimeOffset now)
    {
        if (IsMove(change))
        {
            change.Set.Entity.StatusSince?.Set?.Invoke(change.Record, now);
        }
    }

    public static bool IsMove(Change change) =>
        change.Set.Entity.Status is { } status && (change.IsNew || change.Before.ContainsKey(status));

    public static async Task AddAsync(TenantDbContext context, Change change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsMove(change) || StoredValue.Write(change.Set.Entity.Status?.Get(change.Record)) is not { } state)
        {
            return;
        }

        if (!change.IsNew)
        {
            foreach (var open in await Open(context, change.Set.Key, change.Record.Id).ToListAsync(cancellationToken))
            {
                open.LeftAt = now;
            }
        }

        context.Add(new StateStay { EntityKey = change.Set.Key, RecordId = change.Record.Id, State = state, EnteredAt = now });
    }

    public static Task<int> CloseAsync(TenantDbContext context, string entityKey, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        Open(context, entityKey, id).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeftAt, now), cancellationToken);

    private static IQueryable<StateStay> Open(TenantDbContext context, string entityKey, Guid id) =>
        context.Set<StateStay>().Where(s => s.EntityKey == entityKey && s.RecordId == id && s.LeftAt == null);
}
