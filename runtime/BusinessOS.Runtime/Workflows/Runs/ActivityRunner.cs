using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows.Outbox;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>Runs an activity of the owner's: what it writes, what it sends and the run's move are one transaction.</summary>
internal sealed class ActivityRunner(
    TenantDatabase database, RecordWriter writer, CodeRunner runner, ChangeSignal signal, CurrentActor current, MessageWriter messages)
{
    /// <exception cref="StepRefusedException">It broke off, was cut off, or refused.</exception>
    public async Task DoAsync(LeasedRun run, WorkflowDefinition workflow, ActivityStep step, RunSubject subject, CancellationToken cancellationToken)
    {
        var activity = step.Activity.Of(subject.Record) as AppActivity ?? throw new InvalidOperationException($"{step.Type} was not made.");
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var move = await WriteUnit.RunAsync(
            database,
            context,
            async () =>
            {
                using var access = new RecordAccess(writer.Port, current.As(current.Actor), cancellationToken);
                var call = new ActivityCall(access, WorkflowKey.Of(run.Row, run.Row.Step, "activity"));
                var name = $"{step.Type.FullName}.RunAsync";
                Accept(await runner.RunAsync(name, step.Type.Assembly, () => activity.RunAsync(call), access, cancellationToken), call, name);
                context.AddRange(messages.Of(run, call.Messages));
                var done = run.StepDone(context, workflow.Steps.Count);
                await context.SaveChangesAsync(cancellationToken);
                return done;
            },
            isGood: _ => true,
            signal.Send,
            cancellationToken);
        move.IsStored();
    }

    private static void Accept(CodeFailure? failure, ActivityCall call, string name)
    {
        if (call.Refusal is { } reason)
        {
            throw new StepRefusedException(reason, mayWorkLater: false);
        }

        if (failure is { Refusal: { } refused })
        {
            throw new StepRefusedException(refused.Message, mayWorkLater: refused.Result is ChangeResult.Conflict or ChangeResult.Broken);
        }

        if (failure is not null || WriteUnit.Current is { IsDoomed: true })
        {
            throw new StepRefusedException($"{name} did not do its part; the log has the details.", mayWorkLater: true);
        }
    }
}
