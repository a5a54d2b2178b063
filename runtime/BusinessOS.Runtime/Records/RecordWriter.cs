using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Guests;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Deletion;
using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Records.Hooks;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records;

/// <summary>The gate's writing side: a change passes every rule, and is stored with its audit row and event, or not at all.</summary>
internal sealed class RecordWriter(
    TenantDatabase database,
    RecordSets sets,
    RecordReader reader,
    ViewMaker views,
    ChangeRules rules,
    ChangeStore store,
    DeletionPlanner deletions,
    ChangeHooks hooks,
    HookedStore hooked,
    VisitorLimits limits,
    TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>How the owner's code comes to records.</summary>
    public RecordPort Port => field ??= new RecordPort(sets.Catalog, sets, reader, this, time);

    public async Task<ChangeResult> CreateAsync(
        RecordSet set, FieldValues values, CurrentActor current, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        if (LineRefusal(set) is { } line)
        {
            return line;
        }

        if (!set.Policy.MaySome(actor, Operations.Create))
        {
            return new ChangeResult.Forbidden(Say($"You may not create {Inside(set.Entity.Plural)}."))
            {
                Rule = AccessRefusal.OfAll(sets, set, actor, Operations.Create),
            };
        }

        if (actor is { IsSystem: false, IsSignedIn: false } && !limits.Take("create", actor.Origin))
        {
            return new ChangeResult.Invalid([new Problem(null, Say("That was often within a short time. Try again in ten minutes."))]);
        }

        var now = Now();
        var record = ChangeReader.Begin(set.Entity);
        record.Id = Guid.CreateVersion7(now);
        var change = new Change(set, record, isNew: true);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await PrepareAsync(context, change, values, HookPoint.BeforeCreate, current, cancellationToken) is { } unfit)
        {
            return unfit;
        }

        if (!set.Policy.Allows(actor, Operations.Create, record))
        {
            return AccessRefusal.Of(sets, set, actor, Operations.Create, record, Say($"You may not create this {Inside(set.Entity.Label)}."));
        }

        record.CreatedAt = record.ChangedAt = now;
        record.CreatedBy = record.ChangedBy = ChangeLog.NameOf(actor);
        record.RowVersion = 1;
        StateStays.Stamp(change, now);
        if (await hooked.StoreAsync(
            Port, context, [change], HookPoint.AfterCreate, null, current, () => store.InsertAsync(context, change, current, now, cancellationToken), cancellationToken) is { } refused)
        {
            return refused;
        }

        return new ChangeResult.Saved(
            await reader.FindAsync(set, record.Id, actor, cancellationToken) ?? ViewMaker.Receipt(set, record, values));
    }

    /// <summary>
    /// The record with these values, as far as the actor may set them now. What they may not read stays hidden, also where
    /// the values would open it.
    /// </summary>
    public async Task<RecordView?> ImagineAsync(
        RecordSet set, Guid? id, FieldValues values, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (id is { } known)
        {
            if (await reader.LoadWholeAsync(context, set, known, actor, cancellationToken) is not { } stored)
            {
                return null;
            }

            var before = Given.Before(sets, set, stored, actor);
            var change = new Change(set, stored, isNew: false);
            await rules.FillAsync(context, change, MaskedInput.Without(change, ChangeRules.Open(set, stored, values, actor), actor), actor, cancellationToken);
            return views.Imagined(set, stored, actor, before.With(change)) with { Transitions = [], Actions = [] };
        }

        if (!set.Policy.MaySome(actor, Operations.Create))
        {
            return null;
        }

        var record = ChangeReader.Begin(set.Entity);
        var draft = new Change(set, record, isNew: true);
        await rules.FillAsync(context, draft, values, actor, cancellationToken);
        return views.Draft(set, record, actor, Given.New(draft));
    }

    public Task<ChangeResult> UpdateAsync(
        RecordSet set, Guid id, int? version, FieldValues values, CurrentActor current, CancellationToken cancellationToken) =>
        ChangeAsync(set, id, version, current, step: null, async (context, change, actor) =>
        {
            if (set.Entity.IsLocked(change.Record) && !IsStep(change, values, actor))
            {
                return new ChangeResult.Conflict(Locks.ReasonOf(set.Entity, change.Record));
            }

            if (!set.Policy.Allows(actor, Operations.Update, change.Record))
            {
                return AccessRefusal.Of(sets, set, actor, Operations.Update, change.Record, Say($"You may not change this {Inside(set.Entity.Label)}."));
            }

            if (await PrepareAsync(context, change, values, HookPoint.BeforeUpdate, current, cancellationToken) is { } unfit)
            {
                return unfit;
            }

            // What a person may change they may not change into something that is not theirs to change.
            return set.Policy.Allows(actor, Operations.Update, change.Record)
                ? null
                : AccessRefusal.Of(sets, set, actor, Operations.Update, change.Record, Say($"You may not change this {Inside(set.Entity.Label)} in that way."));
        }, cancellationToken);

    public async Task<ChangeResult> TransitionAsync(
        RecordSet set, Guid id, string name, int? version, FieldValues values, CurrentActor current, CancellationToken cancellationToken)
    {
        var transition = set.Entity.Transitions.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase));
        if (transition is null)
        {
            return new ChangeResult.NotFound();
        }

        return await ChangeAsync(set, id, version, current, transition, async (context, change, actor) =>
        {
            if (StepRefusal.Of(sets, set, change.Record, transition, actor) is { } refusal)
            {
                return refusal;
            }

            hooks.Remember(change, HookPoint.BeforeTransition, HookPoint.Validate, HookPoint.AfterTransition);
            await rules.StepAsync(context, change, transition, values, actor, cancellationToken);
            return change.Problems.Count > 0
                ? new ChangeResult.Invalid(change.Problems)
                : await hooks.BeforeAsync(Port, context, change, HookPoint.BeforeTransition, transition, current, cancellationToken)
                    ?? await CheckAsync(context, change, () => rules.CheckByCodeAsync(context, change, cancellationToken), transition, current, cancellationToken);
        }, cancellationToken);
    }

    public async Task<ChangeResult> ActAsync(
        RecordSet set, Guid id, string name, int? version, FieldValues values, CurrentActor current, CancellationToken cancellationToken)
    {
        var action = set.Entity.Actions.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase));
        return action is null ? new ChangeResult.NotFound() : await ChangeAsync(set, id, version, current, action, async (context, change, actor) =>
        {
            if (StepRefusal.Of(sets, set, change.Record, action, actor) is { } refusal)
            {
                return refusal;
            }

            hooks.Remember(change, HookPoint.BeforeUpdate, HookPoint.Validate, HookPoint.AfterUpdate);
            await rules.StepAsync(context, change, action, values, actor, cancellationToken);
            if (change.Problems.Count > 0)
            {
                return new ChangeResult.Invalid(change.Problems);
            }

            return await hooks.BeforeAsync(Port, context, change, HookPoint.BeforeUpdate, action, current, cancellationToken)
                ?? await CheckAsync(context, change, () => rules.CheckByCodeAsync(context, change, cancellationToken), action, current, cancellationToken)
                ?? AfterActing(change, action, actor);
        }, cancellationToken);
    }

    /// <summary>An action, and what hooks add to it, leaves locked records alone, and the record one that whoever took it may change.</summary>
    private ChangeResult? AfterActing(Change change, ActionDefinition action, Actor actor) =>
        change.IsOne && change.Set.Entity.IsLocked(change.Record) ? new ChangeResult.Conflict(Locks.ReasonOf(change.Set.Entity, change.Record))
        : action.Roles.Count > 0 || change.Set.Policy.Allows(actor, Operations.Update, change.Record) ? null
        : AccessRefusal.Of(
            sets, change.Set, actor, Operations.Update, change.Record, Say($"You may not change this {Inside(change.Set.Entity.Label)} in that way."));

    public async Task<ChangeResult> DeleteAsync(
        RecordSet set, Guid id, int? version, CurrentActor current, CancellationToken cancellationToken)
    {
        if (LineRefusal(set) is { } line)
        {
            return line;
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await reader.LoadWholeAsync(context, set, id, current.Actor, cancellationToken) is not { } record)
        {
            return new ChangeResult.NotFound();
        }

        if (!set.Policy.Allows(current.Actor, Operations.Delete, record))
        {
            return AccessRefusal.Of(sets, set, current.Actor, Operations.Delete, record, Say($"You may not delete this {Inside(set.Entity.Label)}."));
        }

        if (version is not null && version != record.RowVersion)
        {
            return Stale(set, record, current.Actor);
        }

        var plan = await deletions.PlanAsync(context, set, record, current.Actor, evenLocked: false, cancellationToken);
        return plan.Refusal ?? await DeleteAsync(context, plan, current, cancellationToken);
    }

    /// <summary>Deletes what is planned, with the hooks of everything that goes.</summary>
    private async Task<ChangeResult> DeleteAsync(TenantDbContext context, DeletionPlan plan, CurrentActor current, CancellationToken cancellationToken)
    {
        Change[] going = [.. plan.Deleted.Select(p => new Change(p.Set, p.Record, isNew: false))];
        foreach (var change in going)
        {
            hooks.Remember(change, HookPoint.BeforeDelete, HookPoint.AfterDelete);
            if (await hooks.BeforeAsync(Port, context, change, HookPoint.BeforeDelete, null, current, cancellationToken) is { } broken)
            {
                return broken;
            }

            if (change.Problems.Count > 0)
            {
                return new ChangeResult.Invalid(change.Problems);
            }
        }

        return await hooked.StoreAsync(
            Port,
            context,
            going,
            HookPoint.AfterDelete,
            null,
            current,
            async () => await store.DeleteAsync(context, plan, current, Now(), ChangeLog.Deleted, cancellationToken) is var result and not ChangeResult.Deleted ? result : null,
            cancellationToken) ?? new ChangeResult.Deleted(plan.Root.Record.Id);
    }

    /// <summary>What deleting would do; null when the actor may not see the record or not delete it.</summary>
    public async Task<DeletionForecast?> ForetellAsync(RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await RecordReader.LoadAsync(context, set, id, actor, cancellationToken) is not { } record
            || !set.Policy.Allows(actor, Operations.Delete, record))
        {
            return null;
        }

        var plan = await deletions.PlanAsync(context, set, record, actor, evenLocked: false, cancellationToken);
        var reason = plan.Refusal switch
        {
            ChangeResult.Conflict conflict => conflict.Reason,
            ChangeResult.Forbidden forbidden => forbidden.Reason,
            _ => null,
        };
        return new DeletionForecast(Counts(plan.Deleted.Skip(1)), Counts(plan.Cleared), reason);
    }

    private static IReadOnlyList<(EntityDefinition Entity, int Count)> Counts(IEnumerable<PlannedRecord> planned) =>
        [.. planned.GroupBy(p => p.Set.Entity).Select(g => (g.Key, g.Count()))];

    /// <summary>Values, then the owner's hooks, then the rules, then what the owner's code checks itself.</summary>
    /// <returns>Why it may not be stored; null when it may.</returns>
    private async Task<ChangeResult?> PrepareAsync(
        TenantDbContext context, Change change, FieldValues values, HookPoint before, CurrentActor current, CancellationToken cancellationToken)
    {
        values = MaskedInput.Without(change, values, current.Actor);
        var closed = ChangeRules.ClosedOf(change, current.Actor);
        if (!change.IsNew)
        {
            hooks.Remember(change, before, HookPoint.Validate, HookPoint.AfterUpdate);
        }

        await rules.FillAsync(context, change, values, current.Actor, cancellationToken);

        // Hooks see values that fit, and no change that is none.
        if (change.Problems.Count == 0
            && (change.IsNew || change.IsOne)
            && await hooks.BeforeAsync(Port, context, change, before, null, current, cancellationToken) is { } broken)
        {
            return broken;
        }

        await rules.FollowCodeAsync(context, change, values, cancellationToken);
        return await CheckAsync(
            context, change, () => rules.CheckAllAsync(context, change, values, closed, current.Actor, cancellationToken), null, current, cancellationToken);
    }

    private async Task<ChangeResult?> CheckAsync(
        TenantDbContext context, Change change, Func<Task> check, RecordStep? step, CurrentActor current, CancellationToken cancellationToken)
    {
        await check();
        if (change.Problems.Count == 0
            && (change.IsNew || change.IsOne || step is not null)
            && await hooks.BeforeAsync(Port, context, change, HookPoint.Validate, step, current, cancellationToken) is { } broken)
        {
            return broken;
        }

        return change.Problems.Count > 0 ? new ChangeResult.Invalid(change.Problems) : null;
    }

    private async Task<ChangeResult> ChangeAsync(
        RecordSet set,
        Guid id,
        int? version,
        CurrentActor current,
        RecordStep? step,
        Func<TenantDbContext, Change, Actor, Task<ChangeResult?>> decide,
        CancellationToken cancellationToken)
    {
        if (LineRefusal(set) is { } line)
        {
            return line;
        }

        for (var attempt = 1; ; attempt++)
        {
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            if (await reader.LoadWholeAsync(context, set, id, current.Actor, cancellationToken) is not { } record)
            {
                return new ChangeResult.NotFound();
            }

            if (version is not null && version != record.RowVersion)
            {
                return Stale(set, record, current.Actor);
            }

            var change = new Change(set, record, isNew: false);
            if (await decide(context, change, current.Actor) is { } refused)
            {
                return refused;
            }

            if (change.IsOne || step is ActionDefinition)
            {
                var now = Now();
                record.ChangedAt = now;
                record.ChangedBy = ChangeLog.NameOf(current.Actor);
                record.RowVersion++;
                StateStays.Stamp(change, now);
                var result = await hooked.StoreAsync(
                    Port,
                    context,
                    [change],
                    step is TransitionDefinition ? HookPoint.AfterTransition : HookPoint.AfterUpdate,
                    step,
                    current,
                    () => store.UpdateAsync(context, change, current, now, step, action: null, cancellationToken),
                    cancellationToken);
                if (result is ChangeResult.Conflict && version is null && attempt < Tries)
                {
                    continue; // the caller does not mind who was first, so decide again on what is there now
                }

                if (result is not null)
                {
                    return result;
                }
            }

            return new ChangeResult.Saved(
                await reader.FindAsync(set, id, current.Actor, cancellationToken)
                ?? ViewMaker.Receipt(set, record, []));
        }
    }

    /// <summary>Lines are written with the record they live in, under its rights, or not at all.</summary>
    private ChangeResult.Forbidden? LineRefusal(RecordSet set) => sets.Catalog.OwnerOf(set.Entity) is { } owner
        ? new ChangeResult.Forbidden(Say($"{set.Entity.Plural} are changed with the {Inside(owner.Label)} they are in."))
        : null;

    /// <summary>A workflow moves a record by setting its status: for it that is the transition.</summary>
    private static bool IsStep(Change change, FieldValues values, Actor actor) =>
        actor.IsSystem && change.Set.Entity.Status is { } status && values.TryGetValue(status.Name, out var state) && !Equals(status.Get(change.Record), state);

    private static ChangeResult.Conflict Stale(RecordSet set, Record record, Actor actor) =>
        new(Say($"{(actor.IsSystem || actor.IsMember ? record.ChangedBy : null) ?? Say("Somebody")} changed this {Inside(set.Entity.Label)} meanwhile. Look at it again and repeat your change."));

    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)); // what PostgreSQL keeps
    }
}
