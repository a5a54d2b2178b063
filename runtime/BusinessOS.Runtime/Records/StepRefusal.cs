using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records;

/// <summary>Why somebody may not take a transition or an action, or not now.</summary>
internal static class StepRefusal
{
    /// <returns>Null when the actor may take it now.</returns>
    public static ChangeResult? Of(
        RecordSets sets, RecordSet set, Record record, RecordStep step, Actor actor)
    {
        if (step.Roles.Count > 0 && !set.Policy.HasRole(actor, step.Roles))
        {
            var rule = RuleOf(sets, set, step);
            return new ChangeResult.Forbidden($"You may not do this: {step.Label}. {rule.Text}") { Rule = rule };
        }

        // Who may take a step may do so whether or not they may change the record otherwise; but a denial beats that too.
        if (step.Roles.Count == 0
            ? !set.Policy.Allows(actor, Operations.Update, record)
            : set.Policy.IsDenied(actor, Operations.Update, record))
        {
            return AccessRefusal.Of(sets, set, actor, Operations.Update, record, Say($"You may not do this: {step.Label}."));
        }

        return Closed(set.Entity, record, step) ?? (step.When is null || step.When.Holds(record)
            ? null
            : new ChangeResult.Conflict(step is TransitionDefinition
                ? Say($"{step.Label} is not possible yet: its condition does not hold.")
                : Say($"{step.Label} is not possible now: its condition does not hold.")));
    }

    /// <summary>Why the record's state does not let it; null when it does.</summary>
    private static ChangeResult.Conflict? Closed(EntityDefinition entity, Record record, RecordStep step) => step switch
    {
        TransitionDefinition transition when !transition.From.Contains(entity.Status?.Get(record) ?? "") => new(
            Say($"{step.Label} is not possible while the status is {entity.Status?.OptionOf(entity.Status.Get(record))?.Label ?? Say("empty")}.")),
        ActionDefinition { Writes: true } when entity.IsLocked(record) => new(Locks.ReasonOf(entity, record)),
        _ => null,
    };

    private static DecidingRule RuleOf(RecordSets sets, RecordSet set, RecordStep step)
    {
        var app = sets.Catalog.App(set.Entity.App);
        var roles = step.Roles.Select(role => app.Roles.FirstOrDefault(r => r.Name == role)?.Label ?? role);
        return new RuleWords(app, set.Entity).Rule(
            Say($"It is for the role {string.Join(Say(" or "), roles)}."),
            $"{app.Id}/entities/{set.Entity.Name}/{(step is TransitionDefinition ? "transitions" : "actions")}/{step.Name}");
    }
}
