using BusinessOS.Runtime.Workflows.Outbox;
using BusinessOS.Runtime.Workflows.Runs;
using BusinessOS.Runtime.Workflows.Schedules;

namespace BusinessOS.Runtime.Workflows;

/// <summary>Everything the workflows of a tenant have to do. Each call works until nothing is due any more.</summary>
internal sealed class WorkflowEngine(ScheduleKeeper schedules, EventDispatcher events, RunExecutor runs, OutboxSender outbox)
{
    /// <summary>Runs and messages alike.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        while (await AdvanceDueAsync(cancellationToken) + await SendDueAsync(cancellationToken) > 0)
        {
            // A message may be due again, a run may have been set off by another.
        }
    }

    /// <summary>Starts what is due, turns events into runs, and takes runs forward.</summary>
    /// <returns>How much there was to do.</returns>
    public async Task<int> AdvanceDueAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        int now;
        do
        {
            now = await schedules.StartDueAsync(cancellationToken);
            now += await events.DispatchAsync(cancellationToken);
            now += await AdvanceAsync(cancellationToken);
            done += now;
        }
        while (now > 0);
        return done;
    }

    /// <summary>Sends what waits in the outbox.</summary>
    /// <returns>How many messages were tried.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        int now;
        do
        {
            now = await outbox.SendDueAsync(cancellationToken);
            done += now;
        }
        while (now > 0);
        return done;
    }

    /// <summary>A number of runs only, so that new events do not wait for a long row of them.</summary>
    private async Task<int> AdvanceAsync(CancellationToken cancellationToken)
    {
        var advanced = 0;
        while (advanced < 50 && await runs.AdvanceAsync(cancellationToken))
        {
            advanced++;
        }

        return advanced;
    }
}
