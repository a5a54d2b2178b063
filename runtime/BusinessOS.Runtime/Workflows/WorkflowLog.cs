using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows;

/// <summary>What the workflows did and what they could not do, newest first, for administrators to look at.</summary>
public sealed class WorkflowLog
{
    private readonly TenantRows _rows;

    internal WorkflowLog(TenantRows rows) => _rows = rows;

    /// <summary>Runs; with a state, only those that stand there.</summary>
    public async Task<IReadOnlyList<WorkflowRun>> RunsAsync(RunState? state, int skip, int take, CancellationToken cancellationToken) =>
        await _rows.ReadAsync(
            db => db.Set<WorkflowRun>().AsNoTracking()
                .Where(r => state == null || r.State == state)
                .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
                .Skip(skip).Take(take).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>
    /// What was sent, waits, was given up, or stays here because no mail server is set up: the development mailbox.
    /// </summary>
    /// <param name="kind">Null for all.</param>
    /// <param name="state">Null for all.</param>
    public async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(
        OutboxKind? kind, OutboxState? state, int skip, int take, CancellationToken cancellationToken) =>
        await _rows.ReadAsync(
            db => db.Set<OutboxMessage>().AsNoTracking()
                .Where(m => (kind == null || m.Kind == kind) && (state == null || m.State == state))
                .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
                .Skip(skip).Take(take).ToListAsync(cancellationToken),
            cancellationToken);
}
