using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;

namespace BusinessOS.Tester;

/// <summary>Who may take which step in a record's life, from where, and what it asks for.</summary>
public abstract class TransitionTests(EntityPlan plan) : EntityTests(plan)
{
    private const int MostTried = 20;

    /// <summary>From each state it starts from the step is taken or refused, as roles, rules and its guard say of the record.</summary>
    protected async Task TakesByItsRulesAsync(Persona who, string name)
    {
        var step = Step(name);
        var (maker, tenant, tried) = (await MakerAsync(), await TenantAsync(), 0);
        SpecRule[] rules = [step.Rule, .. Rights.Deciding(Plan, who, Operations.Update)];
        var missing = step.Rule.When is null ? [] : new HashSet<bool> { true, false };
        foreach (var from in step.From)
        {
            foreach (var wish in Wishes.For(tenant.Plan, Plan, rules.Where(r => r.When is not null), who).Take(MostTried))
            {
                var (made, _) = await maker.TryMakeAsync(Plan, wish with { State = from }, who);
                if (made is null)
                {
                    continue;
                }

                var image = await ImageAsync(made.Json);
                var allowed = (step.Roles.Count > 0
                    ? Rights.HasRole(Plan, who, step.Roles) && !Rights.IsDenied(Plan, who, Operations.Update, image)
                    : Rights.May(Plan, who, Operations.Update, image)) && Rights.May(Plan, who, Operations.Read, image);
                var guard = Rights.Holds(step.Rule, who, image);
                var answer = await maker.TakeAsync(who, Plan, made, step);
                if (answer.IsUnfit && allowed && guard)
                {
                    continue; // values of the record do not fit any more
                }

                Check(who, step, made, answer, allowed, guard, (await maker.ReadAsync(Plan, made.Id))["status"]?.ToString(), rules);
                tried++;
                if (allowed)
                {
                    missing.Remove(guard);
                }

                if (missing.Count == 0 || !allowed)
                {
                    break;
                }
            }
        }

        if (tried == 0)
        {
            throw new NotDecidedException($"no {Plan.Name} could be brought to {string.Join(" or ", step.From)}.");
        }
    }

    /// <summary>In every other state the step is refused, to administrators as well.</summary>
    protected async Task StartsOnlyFromItsStatesAsync(string name)
    {
        var (step, maker, tried) = (Step(name), await MakerAsync(), 0);
        foreach (var state in Plan.States.Where(s => !step.From.Contains(s.Name)))
        {
            var (made, _) = await maker.TryMakeAsync(Plan, Wish.None with { State = state.Name }, Administrator);
            if (made is null)
            {
                continue;
            }

            var answer = await maker.TakeAsync(Administrator, Plan, made, step);
            if (!answer.IsConflict && !answer.IsForbidden)
            {
                throw Broken($"{step.Name} does not start from {state.Name}, but the answer was {answer}", [step.Rule]);
            }

            tried++;
        }

        if (tried == 0)
        {
            throw new NotDecidedException($"no {Plan.Name} could be brought to a state {step.Name} does not start from.");
        }
    }

    /// <summary>Without a value for the field the step is refused; with one it is taken.</summary>
    protected async Task NeedsAsync(string name, string needed)
    {
        var (step, maker, field) = (Step(name), await MakerAsync(), Plan.Field(needed));
        foreach (var from in step.From)
        {
            var (made, _) = await maker.TryMakeAsync(Plan, Wish.With(field.Member, null) with { State = from }, Administrator);
            if (made is null || !RecordMaker.IsEmpty(made.Json[field.Member]) || !Rights.Holds(step.Rule, Administrator, await ImageAsync(made.Json)))
            {
                continue;
            }

            var without = await maker.TakeAsync(Administrator, Plan, made, step with { Needs = [.. step.Needs.Where(n => n != needed)] });
            if (!without.IsUnfit || !without.Errors.ContainsKey(field.Member))
            {
                throw Broken($"{step.Name} needs {needed}, but without it the answer was {without}", [step.Rule]);
            }

            var with = await maker.TakeAsync(Administrator, Plan, made, step);
            if (!with.IsDone && (!with.IsUnfit || with.Errors.ContainsKey(field.Member)))
            {
                throw Broken($"{step.Name} needs {needed}, and with it the answer was {with}", [step.Rule]);
            }

            return;
        }

        throw new NotDecidedException($"no {Plan.Name} without {needed} could be brought to {string.Join(" or ", step.From)}.");
    }

    private void Check(Persona who, TransitionPlan step, Made made, Answer answer, bool allowed, bool guard, string? state, IReadOnlyList<SpecRule> rules)
    {
        var what = $"{who.Name} took {step.Name} of {In(made)}";
        if (!allowed && (!answer.IsForbidden || state != made.State))
        {
            throw Broken($"{what}, which is not allowed, and got {answer}", rules);
        }

        if (allowed && !guard && (!answer.IsConflict || state != made.State))
        {
            throw Broken($"{what}, whose condition does not hold, and got {answer}", rules);
        }

        if (allowed && guard && !answer.IsDone)
        {
            throw Broken($"{what}, which is allowed, and got {answer}", rules);
        }

        if (allowed && guard && answer.Json["status"]?.ToString() is { } now && now != step.To)
        {
            throw Broken($"{what}, which leads to {step.To}, and it came to {now}.", rules);
        }
    }

    private TransitionPlan Step(string name) => Plan.Transitions.First(t => t.Name == name);
}
