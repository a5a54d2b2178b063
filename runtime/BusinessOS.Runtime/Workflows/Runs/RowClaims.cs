using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>
/// Takes rows to work on for the length of a transaction, so that several processes share the work and none waits for
/// another. PostgreSQL locks the rows and passes over locked ones; the embedded database lets one transaction write at a time.
/// </summary>
internal static class RowClaims
{
    public static Task<List<long>> EventsAsync(TenantDbContext db, int take, CancellationToken cancellationToken) =>
        db.Database.IsNpgsql()
            ? db.Database.SqlQuery<long>(
                $"""
                select sequence as "Value" from bos_event where dispatched_at is null
                order by sequence limit {take} for update skip locked
                """).ToListAsync(cancellationToken)
            : db.Set<RecordEvent>().Where(e => e.DispatchedAt == null)
                .OrderBy(e => e.Sequence).Select(e => e.Sequence).Take(take).ToListAsync(cancellationToken);

    /// <summary>The run that has waited longest and is in nobody's hands, or none.</summary>
    public static async Task<WorkflowRun?> RunAsync(TenantDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql())
        {
            return await db.Set<WorkflowRun>()
                .Where(r => r.State == RunState.Waiting && r.DueAt <= now && (r.LeaseUntil == null || r.LeaseUntil < now))
                .OrderBy(r => r.DueAt).ThenBy(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        }

        var found = await db.Database.SqlQuery<Guid>(
            $"""
            select id as "Value" from bos_workflow_run
            where state = 'Waiting' and due_at <= {now} and (lease_until is null or lease_until < {now})
            order by due_at, id limit 1 for update skip locked
            """).ToListAsync(cancellationToken);
        return found is [var id] ? await db.Set<WorkflowRun>().SingleAsync(r => r.Id == id, cancellationToken) : null;
    }

    /// <summary>Messages that are due and in nobody's hands.</summary>
    public static Task<List<Guid>> MessagesAsync(TenantDbContext db, DateTimeOffset now, int take, CancellationToken cancellationToken) =>
        db.Database.IsNpgsql()
            ? db.Database.SqlQuery<Guid>(
                $"""
                select id as "Value" from bos_outbox
                where state = 'Waiting' and due_at <= {now} and (lease_until is null or lease_until < {now})
                order by due_at, id limit {take} for update skip locked
                """).ToListAsync(cancellationToken)
            : db.Set<OutboxMessage>()
                .Where(m => m.State == OutboxState.Waiting && m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil < now))
                .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(take).ToListAsync(cancellationToken);
}
