using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records;

/// <summary>Why somebody may not take a step in a record's life, or not now.</summary>
internal static class StepRefusal
{
    /// <returns>Null when the actor may take it now.</returns>
    public static ChangeResult? Of(
        RecordSets sets, RecordSet set, Record record, FieldDefinition status, TransitionDefinition transition, Actor actor)
    {
        if (transition.Roles.Count > 0 && !set.Policy.HasRole(actor, transition.Roles))
        {
            var rule = RuleOf(sets, set, transition);
            return new ChangeResult.Forbidden($"You may not do this: {transition.Label}. {rule.Text}") { Rule = rule };
        }

        // Who may take a step may do so whether or not they may change the record otherwise; but a denial beats that too.
        if (transition.Roles.Count == 0
            ? !set.Policy.Allows(actor, Operations.Update, record)
            : set.Policy.IsDenied(actor, Operations.Update, record))
        {
            return AccessRefusal.Of(sets, set, actor, Operations.Update, record, Say($"You may not do this: {transition.Label}."));
        }

        var state = status.Get(record);
        if (!transition.From.Contains(state ?? ""))
        {
            return new ChangeResult.Conflict(
                Say($"{transition.Label} is not possible while the status is {status.OptionOf(state)?.Label ?? Say("empty")}."));
        }

        return transition.When is null || transition.When.Holds(record)
            ? null
            : new ChangeResult.Conflict(Say($"{transition.Label} is not possible yet: its condition does not hold."));
    }

    private static DecidingRule RuleOf(RecordSets sets, RecordSet set, TransitionDefinition transition)
    {
        var app = sets.Catalog.App(set.Entity.App);
        var roles = transition.Roles.Select(role => app.Roles.FirstOrDefault(r => r.Name == role)?.Label ?? role);
        return new RuleWords(app, set.Entity).Rule(
            Say($"It is for the role {string.Join(Say(" or "), roles)}."), $"{app.Id}/entities/{set.Entity.Name}/transitions/{transition.Name}");
    }
}
