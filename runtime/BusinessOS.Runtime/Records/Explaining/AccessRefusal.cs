using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>Refuses with the rule that decided.</summary>
internal static class AccessRefusal
{
    /// <param name="what">What is refused, as a sentence.</param>
    /// <param name="record">The record it is about, read with all its rules look at.</param>
    public static ChangeResult.Forbidden Of(RecordSets sets, RecordSet set, Actor actor, Operations operation, Record record, string what)
    {
        var rule = RuleOf(sets, set, actor, operation, set.Policy.DenialOf(actor, operation, record));
        return new ChangeResult.Forbidden(rule is null ? what : $"{what} {rule.Text}") { Rule = rule };
    }

    /// <summary>The rule that takes an operation from the actor for every record; null when it is only that none allows it.</summary>
    public static DecidingRule? OfAll(RecordSets sets, RecordSet set, Actor actor, Operations operation) =>
        set.Policy.Denials.FirstOrDefault(d => d.Query is null && EntityPolicy.Denies(d, actor, operation)) is { } denial
            ? RuleOf(sets, set, actor, operation, denial)
            : null;

    private static DecidingRule? RuleOf(RecordSets sets, RecordSet set, Actor actor, Operations operation, AccessRule? denial)
    {
        var words = new RuleWords(sets.Catalog.App(set.Entity.App), set.Entity);
        return denial is not null ? words.Denial(denial.Definition)
            : set.Policy.Grants.FirstOrDefault(g => g.IsFor(operation) && g.IsTo(actor)) is { } grant ? words.Grant(grant.Definition, operation)
            : null;
    }
}
