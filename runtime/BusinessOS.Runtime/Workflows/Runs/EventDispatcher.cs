using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>Turns events into runs: marking an event and writing its runs is one transaction, so that none is lost or doubled.</summary>
internal sealed class EventDispatcher(TenantRows rows, WorkflowIndex index, IOptions<WorkflowOptions> options, TimeProvider time)
{
    private const int AtOnce = 100;

    /// <summary>How many events were dealt with.</summary>
    public async Task<int> DispatchAsync(CancellationToken cancellationToken)
    {
        // Asked without a lock first: most of the time there is nothing, and a transaction to write costs others their turn.
        var isWaiting = await rows.ReadAsync(
            db => db.Set<RecordEvent>().AnyAsync(e => e.DispatchedAt == null, cancellationToken), cancellationToken);
        return isWaiting ? await rows.WriteAsync(db => DispatchAsync(db, cancellationToken), cancellationToken) : 0;
    }

    private async Task<int> DispatchAsync(TenantDbContext db, CancellationToken cancellationToken)
    {
        var claimed = await RowClaims.EventsAsync(db, AtOnce, cancellationToken);
        var events = await db.Set<RecordEvent>().Where(e => claimed.Contains(e.Sequence))
            .OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        foreach (var happened in events)
        {
            happened.DispatchedAt = now;
            db.AddRange(index.StartedBy(happened).Select(workflow => RunOf(workflow, happened, now)).ToArray());
            happened.Snapshot = null; // the runs have it: what was deleted stays nowhere longer than it is needed
        }

        await db.SaveChangesAsync(cancellationToken);
        return events.Count;
    }

    private WorkflowRun RunOf(WorkflowDefinition workflow, RecordEvent happened, DateTimeOffset now)
    {
        var run = NewRun.Of(workflow, happened.Id.ToString("N"), happened.RecordId, now);
        run.Snapshot = happened.Snapshot;
        run.Depth = happened.Depth;
        if (happened.Depth > options.Value.MaxDepth)
        {
            run.State = RunState.Stopped;
            run.EndedAt = now;
            run.Note = $"Not begun: {happened.Depth} workflow runs set each other off in a row. Make the condition of "
                + $"'{workflow.Label}' false once its work is done.";
        }

        return run;
    }
}
