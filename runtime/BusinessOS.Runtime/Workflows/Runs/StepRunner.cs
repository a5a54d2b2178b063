using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows.Outbox;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>
/// Does the step a run is at. Records go through the gate, which stores the run's move with the change; mails and webhooks
/// become rows of the outbox, stored with the move.
/// </summary>
internal sealed class StepRunner(
    AppCatalog catalog, TenantRows rows, IRecordGate gate, CurrentActor current, MessageWriter messages, ActivityRunner activities)
{
    public Task DoAsync(LeasedRun run, WorkflowDefinition workflow, RunSubject subject, CancellationToken cancellationToken) =>
        workflow.Steps[run.Row.Step] switch
        {
            SetStep set => SetAsync(run, workflow, set, subject, cancellationToken),
            CreateStep create => CreateAsync(run, workflow, create, subject, cancellationToken),
            ActivityStep activity => activities.DoAsync(run, workflow, activity, subject, cancellationToken),
            var step => SendAsync(run, workflow, step, subject, cancellationToken),
        };

    private Task SetAsync(
        LeasedRun run, WorkflowDefinition workflow, SetStep step, RunSubject subject, CancellationToken cancellationToken)
    {
        if (subject.Entity is not { } entity || subject.IsGone)
        {
            throw new StepRefusedException("There is no record to change: it was deleted.", mayWorkLater: false);
        }

        var values = ValuesOf(step.Values, entity, subject);
        return ChangeAsync(
            run, workflow, () => gate.UpdateAsync(entity, subject.Record.Id, version: null, values, cancellationToken), cancellationToken);
    }

    private Task CreateAsync(
        LeasedRun run, WorkflowDefinition workflow, CreateStep step, RunSubject subject, CancellationToken cancellationToken)
    {
        var entity = catalog.Of(step.Entity);
        var values = ValuesOf(step.Values, entity, subject);
        return ChangeAsync(run, workflow, () => gate.CreateAsync(entity, values, cancellationToken), cancellationToken);
    }

    private async Task ChangeAsync(
        LeasedRun run, WorkflowDefinition workflow, Func<Task<ChangeResult>> change, CancellationToken cancellationToken)
    {
        LeasedRun.Move? move = null;
        current.Alongside = db => move = run.StepDone(db, workflow.Steps.Count);
        try
        {
            Accept(await change());
        }
        finally
        {
            current.Alongside = null;
        }

        // Nothing was different, so the gate had nothing to store: the move is stored by itself.
        move ??= await MoveAsync(run, workflow, [], cancellationToken);
        move.IsStored();
    }

    private async Task SendAsync(
        LeasedRun run, WorkflowDefinition workflow, StepDefinition step, RunSubject subject, CancellationToken cancellationToken)
    {
        var written = step switch
        {
            MailStep mail => await messages.MailsAsync(run, mail, subject, cancellationToken),
            WebhookStep webhook => messages.Webhook(run, webhook, subject),
            _ => throw new InvalidOperationException($"{step.GetType()} is no step."),
        };
        (await MoveAsync(run, workflow, written, cancellationToken)).IsStored();
    }

    private Task<LeasedRun.Move> MoveAsync(
        LeasedRun run, WorkflowDefinition workflow, IReadOnlyList<object> alongside, CancellationToken cancellationToken) =>
        rows.WriteAsync(
            async db =>
            {
                db.AddRange(alongside);
                var move = run.StepDone(db, workflow.Steps.Count);
                await db.SaveChangesAsync(cancellationToken);
                return move;
            },
            cancellationToken);

    private static FieldValues ValuesOf(IReadOnlyList<StepValue> steps, EntityDefinition entity, RunSubject subject)
    {
        var values = new FieldValues();
        foreach (var step in steps)
        {
            var field = entity.Field(step.Field)
                ?? throw new StepRefusedException($"{entity.Label} has no field {step.Field} any more.", mayWorkLater: false);
            values[field.Name] = StepValues.Fit(field, step.Value.Of(subject.Record));
        }

        return values;
    }

    private static void Accept(ChangeResult result)
    {
        switch (result)
        {
            case ChangeResult.Saved or ChangeResult.Deleted:
                return;
            case ChangeResult.Invalid invalid:
                throw new StepRefusedException(
                    string.Join(" ", invalid.Problems.Select(p => p.Field is null ? p.Message : $"{p.Field}: {p.Message}")), mayWorkLater: false);
            case ChangeResult.Conflict conflict:
                throw new StepRefusedException(conflict.Reason, mayWorkLater: true);
            case ChangeResult.Broken broken:
                throw new StepRefusedException(broken.Reason, mayWorkLater: true);
            case ChangeResult.Forbidden forbidden:
                throw new StepRefusedException(forbidden.Reason, mayWorkLater: false);
            default:
                throw new StepRefusedException("The record is gone.", mayWorkLater: false);
        }
    }
}
