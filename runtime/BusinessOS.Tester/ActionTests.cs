using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;

namespace BusinessOS.Tester;

/// <summary>Who may take which action on a record, when, and what it asks for.</summary>
public abstract class ActionTests(EntityPlan plan) : EntityTests(plan)
{
    private const int MostTried = 20;

    /// <summary>The action is taken or refused, as roles, rules and its guard say of the record.</summary>
    protected async Task TakesByItsRulesAsync(Persona who, string name)
    {
        var action = Action(name);
        var (maker, tenant, tried) = (await MakerAsync(), await TenantAsync(), 0);
        SpecRule[] rules = [action.Rule, .. Rights.Deciding(Plan, who, Operations.Update)];
        var missing = action.Rule.When is null ? [] : new HashSet<bool> { true, false };
        foreach (var wish in Wishes.For(tenant.Plan, Plan, rules.Where(r => r.When is not null), who).Take(MostTried))
        {
            var (made, _) = await maker.TryMakeAsync(Plan, wish, who);
            if (made is null)
            {
                continue;
            }

            var image = await ImageAsync(made.Json);
            var allowed = (action.Roles.Count > 0
                ? Rights.HasRole(Plan, who, action.Roles) && !Rights.IsDenied(Plan, who, Operations.Update, image)
                : Rights.May(Plan, who, Operations.Update, image)) && Rights.May(Plan, who, Operations.Read, image);
            var guard = Rights.Holds(action.Rule, who, image);
            var answer = await maker.TakeAsync(who, Plan, made, action);
            if ((answer.IsUnfit || (answer.IsForbidden && action is { Writes: true, Roles.Count: 0 })) && allowed && guard)
            {
                continue; // with what it sets the record does not fit its rules, or is not theirs to change any more
            }

            Check(who, action, made, answer, allowed, guard && !(action.Writes && IsLocked(made)), rules);
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

        if (tried == 0)
        {
            throw new NotDecidedException($"no {Plan.Name} could be made that {action.Name} fits.");
        }
    }

    /// <summary>Without a value for the field the action is refused; with one it is taken.</summary>
    protected async Task NeedsAsync(string name, string needed)
    {
        var (action, maker, field) = (Action(name), await MakerAsync(), Plan.Field(needed));
        var (made, _) = await maker.TryMakeAsync(Plan, Wish.With(field.Member, null), Administrator);
        if (made is null || IsLocked(made) || !RecordMaker.IsEmpty(made.Json[field.Member]) || !Rights.Holds(action.Rule, Administrator, await ImageAsync(made.Json)))
        {
            throw new NotDecidedException($"no {Plan.Name} without {needed} could be made that {action.Name} fits.");
        }

        var without = await maker.TakeAsync(Administrator, Plan, made, action with { Needs = [.. action.Needs.Where(n => n != needed)] });
        if (!without.IsUnfit || !without.Errors.ContainsKey(field.Member))
        {
            throw Broken($"{action.Name} needs {needed}, but without it the answer was {without}", [action.Rule]);
        }

        var with = await maker.TakeAsync(Administrator, Plan, made, action);
        if (!with.IsDone && (!with.IsUnfit || with.Errors.ContainsKey(field.Member)))
        {
            throw Broken($"{action.Name} needs {needed}, and with it the answer was {with}", [action.Rule]);
        }
    }

    private void Check(Persona who, ActionPlan action, Made made, Answer answer, bool allowed, bool possible, IReadOnlyList<SpecRule> rules)
    {
        var what = $"{who.Name} took {action.Name} of {In(made)}";
        if (!allowed && !answer.IsForbidden)
        {
            throw Broken($"{what}, which is not allowed, and got {answer}", rules);
        }

        if (allowed && !possible && !answer.IsConflict)
        {
            throw Broken($"{what}, whose condition does not hold, and got {answer}", rules);
        }

        if (allowed && possible && !answer.IsDone)
        {
            throw Broken($"{what}, which is allowed, and got {answer}", rules);
        }
    }

    private ActionPlan Action(string name) => Plan.Actions.First(a => a.Name == name);
}
