using System.Data.Common;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>
/// Takes runs forward. A run is leased, and each of its steps is one transaction: what the step changes, what it sends and
/// the run's new place are stored together. A process that is killed leaves the run at the step it was at.
/// </summary>
internal sealed partial class RunExecutor(
    IServiceScopeFactory scopes, TenantRows rows, WorkflowIndex index, TimeProvider time, ILogger<RunExecutor> logger)
{
    private readonly Guid _me = Guid.NewGuid();

    /// <summary>Takes the run that has waited longest as far as it goes; false when none is due.</summary>
    public async Task<bool> AdvanceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isDue = await rows.ReadAsync(
            db => db.Set<WorkflowRun>().AnyAsync(
                r => r.State == RunState.Waiting && r.DueAt <= now && (r.LeaseUntil == null || r.LeaseUntil < now), cancellationToken),
            cancellationToken);
        if (!isDue || await rows.WriteAsync(db => TakeAsync(db, now, cancellationToken), cancellationToken) is not { } row)
        {
            return false;
        }

        var run = new LeasedRun(row, time);
        try
        {
            while (run.IsMine)
            {
                await MoveAsync(run, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // This process stops: what it had begun is rolled back, and the next one need not wait for the lease to run out.
            await StoreAsync(run, run.Released, CancellationToken.None);
            throw;
        }

        return true;
    }

    private async Task<WorkflowRun?> TakeAsync(TenantDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await RowClaims.RunAsync(db, now, cancellationToken) is not { } row)
        {
            return null;
        }

        (row.LeaseOwner, row.LeaseUntil) = (_me, now + LeasedRun.Lease);
        await db.SaveChangesAsync(cancellationToken);
        return row;
    }

    private async Task MoveAsync(LeasedRun run, CancellationToken cancellationToken)
    {
        string reason;
        var mayWorkLater = true;
        try
        {
            await StepAsync(run, cancellationToken);
            return;
        }
        catch (StepRefusedException refused)
        {
            (reason, mayWorkLater) = (refused.Message, refused.MayWorkLater);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException)
        {
            LogBroken(run.Row.App, run.Row.Workflow, run.Row.Id, e);
            reason = $"The database did not take it: {e.Message}";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The last line of a run: the owner's expressions may throw anything, and must not stop the other workflows.
            LogBroken(run.Row.App, run.Row.Workflow, run.Row.Id, e);
            (reason, mayWorkLater) = ($"It broke off: {e.Message}", false);
        }

        await FailAsync(run, reason, mayWorkLater, cancellationToken);
    }

    private async Task StepAsync(LeasedRun run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actor = Actor.System($"workflow {run.Row.Workflow}");
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor, run.Row.Depth + 1);
        using (Ambient.Enter(actor, time))
        {
            await scope.ServiceProvider.GetRequiredService<RunStep>().DoAsync(run, index.Find(run.Row), cancellationToken);
        }
    }

    private async Task FailAsync(LeasedRun run, string reason, bool mayWorkLater, CancellationToken cancellationToken)
    {
        await StoreAsync(run, db => run.StepFailed(db, reason, mayWorkLater), cancellationToken);
        if (run.Row.State == RunState.Failed)
        {
            LogFailed(run.Row.App, run.Row.Workflow, run.Row.Id, reason);
        }
    }

    private async Task StoreAsync(LeasedRun run, Func<TenantDbContext, LeasedRun.Move> change, CancellationToken cancellationToken)
    {
        try
        {
            var move = await rows.WriteAsync(
                async db =>
                {
                    var changed = change(db);
                    await db.SaveChangesAsync(cancellationToken);
                    return changed;
                },
                cancellationToken);
            move.IsStored();
        }
        catch (DbUpdateConcurrencyException)
        {
            run.IsLost(); // another process has taken it further meanwhile
        }
    }

    [LoggerMessage(6200, LogLevel.Warning, "Workflow {App}.{Workflow}, run {Run}, failed: {Reason}")]
    private partial void LogFailed(string app, string workflow, Guid run, string reason);

    [LoggerMessage(6201, LogLevel.Warning, "A step of workflow {App}.{Workflow}, run {Run}, broke off")]
    private partial void LogBroken(string app, string workflow, Guid run, Exception exception);
}
