using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>Asks every rule about a real record and a real person, and says which of them decides.</summary>
internal sealed class AccessExplainer(TenantDatabase database, RecordSets sets, PersonDirectory directory, TimeProvider time)
{
    /// <returns>The explanation, or why there is none.</returns>
    public async Task<(AccessExplanation? Explanation, string? Problem)> ExplainAsync(ExplanationRequest request, CancellationToken cancellationToken)
    {
        if (sets.Catalog.Find(request.Entity) is not { } entity)
        {
            return (null, $"There is no entity {request.Entity}.");
        }

        if (await FindAsync(request.Person, cancellationToken) is not { } actor)
        {
            return (null, $"There is no active person {request.Person}.");
        }

        var set = sets[entity];
        var field = request.Field is null ? null : entity.Field(request.Field);
        if (request.Field is not null && field is null)
        {
            return (null, $"{entity.Name} has no field {request.Field}.");
        }

        using var scope = Ambient.Enter(actor, time);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var fillings = entity.Shares.Count == 0 ? set.Fillings : [.. set.Fillings, sets.Reach(set, "", Operations.Read)];
        var found = await set.ReadAsync(set.Query(context, RowPolicy.All, set.IdIs(request.Record)), fillings, cancellationToken);
        return found is [var record]
            ? (Explain(set, record, actor, request.Operation, field), null)
            : (null, $"There is no {entity.Label.ToLowerInvariant()} with the id {request.Record}.");
    }

    private AccessExplanation Explain(RecordSet set, Record record, Actor actor, Operations operation, FieldDefinition? field)
    {
        var words = new RuleWords(sets.Catalog.App(set.Entity.App), set.Entity);
        var rules = new List<RuleVerdict>();
        foreach (var denial in set.Policy.Denials.Where(d => d.IsFor(operation)))
        {
            Add("deny", words.Denial(denial.Definition), EntityPolicy.Denies(denial, actor, operation), denial.Holds(record));
        }

        foreach (var grant in set.Policy.Grants.Where(g => g.IsFor(operation)))
        {
            Add("allow", words.Grant(grant.Definition), grant.IsTo(actor), grant.Holds(record));
        }

        foreach (var share in set.Entity.Shares.Where(s => s.Operations.HasFlag(operation)))
        {
            Add("share", words.Share(share), record.Reached.HasFlag(operation), true);
        }

        var (allowed, decisive) = Decide(set, record, actor, operation, rules);
        var why = decisive?.Text ?? (allowed ? Unbound(set, actor) : $"No rule lets this person {RuleWords.Verbs(operation)} it.");
        if (allowed && field is not null)
        {
            (allowed, decisive, why) = OfField(set, record, actor, operation, field, words, rules, decisive, why);
        }

        var title = set.Entity.TitleOf(record);
        var can = field is null ? RuleWords.Verbs(operation) : $"{RuleWords.Verbs(operation)} {field.Name}";
        return new AccessExplanation(
            actor.Email, title, can, allowed, why, decisive?.Place, [.. rules.Select(r => r with { Decides = ReferenceEquals(r, decisive) })]);

        void Add(string effect, DecidingRule rule, bool concerns, bool holds) =>
            rules.Add(new RuleVerdict(effect, rule.Text, rule.Place, concerns, holds, false));
    }

    private static (bool Allowed, RuleVerdict? Decisive) Decide(
        RecordSet set, Record record, Actor actor, Operations operation, List<RuleVerdict> rules)
    {
        if (rules.Find(r => r is { Effect: "deny", Concerns: true, Holds: true }) is { } denial)
        {
            return (false, denial);
        }

        // Nobody does anything to a record they may not see.
        if (operation is Operations.Update or Operations.Delete && !set.Policy.Allows(actor, Operations.Read, record))
        {
            return (false, null);
        }

        return set.Policy.Allows(actor, operation, record)
            ? (true, EntityPolicy.IsUnbound(actor) ? null : rules.Find(r => r is { Effect: not "deny", Concerns: true, Holds: true }))
            : (false, null);
    }

    private static (bool, RuleVerdict?, string) OfField(
        RecordSet set, Record record, Actor actor, Operations operation, FieldDefinition field, RuleWords words,
        List<RuleVerdict> rules, RuleVerdict? decisive, string why)
    {
        if (set.GuardOf(field) is not { } guard)
        {
            return (true, decisive, why);
        }

        var checks = new[]
        {
            ("read", field.ReadWhen, !guard.MayRead(actor, record), $"{field.Label} may be read on a condition only."),
            ("write", operation == Operations.Read ? null : field.WriteWhen, !guard.MayWrite(actor, record), $"{field.Label} may be written on a condition only."),
            ("mask", operation == Operations.Read ? field.MaskWhen : null, guard.IsMasked(actor, record), $"Of {field.Label} only a mask is shown on a condition."),
        };
        foreach (var (key, condition, stops, text) in checks)
        {
            if (condition is null)
            {
                continue;
            }

            var rule = words.Field(field, key, text);
            var verdict = new RuleVerdict(key, rule.Text, rule.Place, true, condition.Holds(record), false);
            rules.Add(verdict);
            if (stops)
            {
                return (false, verdict, verdict.Text);
            }
        }

        return (true, decisive, why);
    }

    private static string Unbound(RecordSet set, Actor actor) => EntityPolicy.IsUnbound(actor)
        ? "Administrators may do everything that is not denied to everyone."
        : $"Everybody with a role may do everything with {set.Entity.Plural.ToLowerInvariant()}.";

    private async Task<Actor?> FindAsync(string email, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var normalized = email.Trim().ToUpperInvariant();
        var id = await context.Set<Person>().Where(p => p.NormalizedEmail == normalized).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);
        return id is { } known ? (await directory.FindAsync(known, cancellationToken))?.Actor : null;
    }
}
