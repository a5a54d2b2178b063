using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Runtime.Records.Hooks;

/// <summary>Lets the owner's hooks at a change: what they set goes through the rules, what they refuse becomes problems.</summary>
internal sealed partial class ChangeHooks(
    HookTable table, CodeRunner runner, RecordSets sets, RecordReader reader, ChangeRules rules, ILogger<ChangeHooks> logger)
{
    /// <summary>How many hooks may lead to one another.</summary>
    public const int Deepest = 8;

    public bool Has(RecordSet set, HookPoint point) => table.Has(set, point);

    /// <summary>Keeps the record as it is, when a hook will want to see it.</summary>
    public void Remember(Change change, params IEnumerable<HookPoint> points)
    {
        if (points.Any(p => Has(change.Set, p)))
        {
            change.Was = RecordCopy.Of(sets, change.Set, change.Record);
        }
    }

    /// <summary>Runs the hooks before a change, or those that only look at it, and takes over what they set.</summary>
    /// <returns>Why it cannot go on; null when it can, perhaps with problems.</returns>
    public async Task<ChangeResult?> BeforeAsync(
        RecordPort port, TenantDbContext context, Change change, HookPoint point, RecordStep? step, CurrentActor current, CancellationToken cancellationToken)
    {
        foreach (var hook in table.Of(change.Set, point))
        {
            var memory = new HookMemory(sets, change);
            if (await CallAsync(port, hook, change, change.Record, point, step, current, cancellationToken) is { } failed)
            {
                return failed;
            }

            var fault = memory.Fault(maySet: point is not (HookPoint.Validate or HookPoint.BeforeDelete));
            if (fault is not null)
            {
                LogFault($"{hook.Code.GetType().FullName}.{point}Async", change.Set.Entity.FullName, fault);
                return Broken(hook, change);
            }

            foreach (var (part, field, value) in memory.TakeBack())
            {
                await rules.GiveByCodeAsync(context, part, field, value, cancellationToken);
            }

            LineRollups.Fill(sets, change);
        }

        return null;
    }

    /// <summary>Runs the hooks after a change, in its transaction, on the record as it is stored there.</summary>
    public async Task<ChangeResult?> AfterAsync(
        RecordPort port, Change change, HookPoint point, RecordStep? step, CurrentActor current, CancellationToken cancellationToken)
    {
        foreach (var hook in table.Of(change.Set, point))
        {
            if (await NowAsync(change, point, cancellationToken) is not { } record)
            {
                return null; // a hook before this one deleted it
            }

            if (await CallAsync(port, hook, change, record, point, step, current, cancellationToken) is { } failed)
            {
                return failed;
            }

            if (change.Problems.Count > 0)
            {
                return new ChangeResult.Invalid(change.Problems);
            }

            if (WriteUnit.Current is { IsDoomed: true })
            {
                LogFault($"{hook.Code.GetType().FullName}.{point}Async", change.Set.Entity.FullName, "it went on after a change it wanted was refused");
                return Broken(hook, change);
            }
        }

        return null;
    }

    /// <summary>Each hook has a copy of its own, so that what one does to it does not reach the next.</summary>
    private async Task<Record?> NowAsync(Change change, HookPoint point, CancellationToken cancellationToken)
    {
        if (point == HookPoint.AfterDelete)
        {
            return change.Was is { } was ? RecordCopy.Of(sets, change.Set, was) : null;
        }

        await using var context = await reader.ContextAsync(cancellationToken);
        return await reader.LoadWholeAsync(context, change.Set, change.Record.Id, Actor.System("hooks"), cancellationToken);
    }

    private async Task<ChangeResult?> CallAsync(
        RecordPort port, HookTable.Hook hook, Change change, Record record, HookPoint point, RecordStep? step, CurrentActor current, CancellationToken cancellationToken)
    {
        var name = $"{hook.Code.GetType().FullName}.{point}Async";
        if (current.HookDepth >= Deepest)
        {
            LogTooDeep(name, change.Set.Entity.FullName, Deepest);
            return Broken(hook, change);
        }

        using var access = new RecordAccess(port, current.As(current.Actor, deeper: 1), cancellationToken);
        var before = change.Was is { } was ? RecordCopy.Of(sets, change.Set, was) : null;
        var call = new HookCall(change, record, before, step, current.Actor.In(hook.App.Id), access);
        return await runner.RunAsync(name, hook.Code.GetType().Assembly, () => hook.Code.RunAsync(point, call), access, cancellationToken) switch
        {
            null => null,
            { Refusal: { Result: ChangeResult.Broken broken } } => broken,
            { Refusal: { } refusal } => new ChangeResult.Invalid([new Problem(null, refusal.Message)]),
            _ => Broken(hook, change),
        };
    }

    private static ChangeResult.Broken Broken(HookTable.Hook hook, Change change) =>
        new(Say($"Nothing was changed: what {hook.App.Name} does by itself with each {Inside(change.Set.Entity.Label)} did not work. Try again; if it stays, tell the administrator."));

    [LoggerMessage(6172, LogLevel.Error, "BOS6172: {Hook} for {Entity} was not run: hooks led to one another {Deepest} times")]
    private partial void LogTooDeep(string hook, string entity, int deepest);

    [LoggerMessage(6173, LogLevel.Error, "BOS6173: {Hook} for {Entity} refused: {Fault}")]
    private partial void LogFault(string hook, string entity, string fault);
}
