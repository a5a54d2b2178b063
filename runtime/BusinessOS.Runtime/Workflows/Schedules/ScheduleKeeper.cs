using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Runtime.Workflows.Runs;
using Cronos;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows.Schedules;

/// <summary>
/// Starts scheduled workflows. Each has a row with its next time; whoever moves the row on starts the run in the same
/// transaction, so that one process wins. What was missed while nothing ran is made up for once.
/// </summary>
internal sealed class ScheduleKeeper(TenantRows rows, WorkflowIndex index, TimeProvider time)
{
    private bool _isPlanned;

    /// <summary>How many occasions were started.</summary>
    public async Task<int> StartDueAsync(CancellationToken cancellationToken)
    {
        if (index.Scheduled.Count == 0)
        {
            return 0;
        }

        if (!_isPlanned)
        {
            await PlanAsync(cancellationToken);
            _isPlanned = true;
        }

        var now = time.GetUtcNow();
        var started = 0;
        foreach (var due in await DueAsync(now, cancellationToken))
        {
            started += await StartAsync(due, now, cancellationToken) ? 1 : 0;
        }

        return started;
    }

    /// <summary>Gives every schedule its row; a changed one, or one planned by another clock, counts from now.</summary>
    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        foreach (var (workflow, cron) in index.Scheduled)
        {
            try
            {
                await rows.WriteAsync(db => PlanAsync(db, workflow, cron, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another process that starts at the same time has planned it.
            }
        }
    }

    private async Task<int> PlanAsync(TenantDbContext db, string workflow, CronExpression cron, CancellationToken cancellationToken)
    {
        var row = await db.Set<WorkflowSchedule>().FirstOrDefaultAsync(s => s.Workflow == workflow, cancellationToken);
        var plan = PlanOf(cron);
        if (row?.Cron == plan || Next(cron, time.GetUtcNow()) is not { } next)
        {
            return 0;
        }

        if (row is null)
        {
            db.Add(new WorkflowSchedule { Workflow = workflow, Cron = plan, NextAt = next });
        }
        else
        {
            (row.Cron, row.NextAt) = (plan, next);
        }

        return await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<WorkflowSchedule>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await rows.ReadAsync(
            db => db.Set<WorkflowSchedule>().AsNoTracking().Where(s => s.NextAt <= now).ToListAsync(cancellationToken),
            cancellationToken);
        return [.. due.Where(s => index.Scheduled.ContainsKey(s.Workflow))];
    }

    private async Task<bool> StartAsync(WorkflowSchedule due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (index.Find(due.Workflow) is not { } workflow || Next(index.Scheduled[due.Workflow], now) is not { } next)
        {
            return false;
        }

        return await rows.WriteAsync(
            async db =>
            {
                var won = await db.Set<WorkflowSchedule>()
                    .Where(s => s.Workflow == due.Workflow && s.NextAt == due.NextAt)
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(r => r.NextAt, next).SetProperty(r => r.LastAt, due.NextAt), cancellationToken);
                if (won == 0)
                {
                    return false;
                }

                db.Add(NewRun.Of(workflow, WorkflowKey.Occasion(due.NextAt), record: null, now));
                return await db.SaveChangesAsync(cancellationToken) > 0;
            },
            cancellationToken);
    }

    /// <summary>What a row was planned by: with another zone it is another plan.</summary>
    private string PlanOf(CronExpression cron) => time.LocalTimeZone.Id is var zone && zone == TimeZoneInfo.Utc.Id ? $"{cron}" : $"{cron} {zone}";

    /// <summary>By the organization's clock: one that is put forward over a time of day makes it due then, one that is put back makes it due once.</summary>
    private DateTimeOffset? Next(CronExpression cron, DateTimeOffset after) =>
        cron.GetNextOccurrence(after, time.LocalTimeZone)?.ToUniversalTime();
}
