using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>Takes a run one step further.</summary>
internal sealed class RunStep(
    AppCatalog catalog, TenantRows rows, IRecordGate gate, RunRecords records, StepRunner steps, TimeProvider time)
{
    private const int RecordsAtOnce = 200;

    /// <param name="workflow">Null when the app no longer has it.</param>
    public async Task DoAsync(LeasedRun run, WorkflowDefinition? workflow, CancellationToken cancellationToken)
    {
        if (workflow is null)
        {
            await EndAsync(run, RunState.Failed, "The app no longer has this workflow.", cancellationToken);
            return;
        }

        if (run.Row.Step > 0 && run.Row.Shape != WorkflowKey.Shape(workflow))
        {
            await EndAsync(run, RunState.Failed, "The workflow was changed while this run was on its way.", cancellationToken);
            return;
        }

        if (workflow is { Trigger: WorkflowTrigger.Schedule, Entity: { } type } && run.Row.RecordId is null)
        {
            await FindRecordsAsync(run, workflow, catalog.Of(type), cancellationToken);
            return;
        }

        if (await records.LoadAsync(run.Row, workflow, cancellationToken) is not { } subject)
        {
            var state = run.Row.Step == 0 ? RunState.Skipped : RunState.Failed;
            await EndAsync(run, state, "The record is gone.", cancellationToken);
            return;
        }

        if (run.Row.Step == 0 && workflow.When is { } condition && !condition.Holds(subject.Record))
        {
            await EndAsync(run, RunState.Skipped, null, cancellationToken);
            return;
        }

        if (workflow.Steps.Count == 0)
        {
            await EndAsync(run, RunState.Done, null, cancellationToken);
            return;
        }

        await steps.DoAsync(run, workflow, subject, cancellationToken);
    }

    /// <summary>A scheduled workflow over records: a run for each that the condition holds for, page by page.</summary>
    private async Task FindRecordsAsync(
        LeasedRun run, WorkflowDefinition workflow, EntityDefinition entity, CancellationToken cancellationToken)
    {
        var query = new RecordQuery { Where = workflow.When, Take = RecordsAtOnce, After = run.Row.Cursor };
        var page = await gate.ListAsync(entity, query, cancellationToken);
        var now = time.GetUtcNow();
        var found = page.Items.Select(item => NewRun.Of(workflow, run.Row.Occasion, item.Id, now)).ToList();
        var keys = found.Select(f => f.Key).ToList();
        var move = await rows.WriteAsync(
            async db =>
            {
                // A record that moved in the order while pages were read may come up twice.
                var known = await db.Set<WorkflowRun>().Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToListAsync(cancellationToken);
                db.AddRange(found.Where(f => !known.Contains(f.Key)));
                var done = run.PageDone(db, page.Next);
                await db.SaveChangesAsync(cancellationToken);
                return done;
            },
            cancellationToken);
        move.IsStored();
    }

    private async Task EndAsync(LeasedRun run, RunState state, string? note, CancellationToken cancellationToken)
    {
        var move = await rows.WriteAsync(
            async db =>
            {
                var ended = run.Ended(db, state, note);
                await db.SaveChangesAsync(cancellationToken);
                return ended;
            },
            cancellationToken);
        move.IsStored();
    }
}
