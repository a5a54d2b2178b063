using System.Linq.Expressions;
using System.Reflection;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records;

/// <summary>Proves at start that the database can answer every policy, formula and stored filter, so that no page fails later.</summary>
internal sealed class TranslationProof(TenantDatabase database, RecordSets sets)
{
    /// <exception cref="StartFailedException">One cannot be translated; the message names it.</exception>
    public void Run()
    {
        using (var context = database.CreateDbContext())
        {
            _ = context.Model; // a model that cannot be built is our defect, not an expression's
        }

        var schedules = Schedules().ToLookup(s => s.Set, s => s.Claim);
        var filters = StoredFilters().ToLookup(f => f.Set, f => f.Claim);
        try
        {
            Parallel.ForEach(sets.All, set => Prove(set, [.. Rules(set), .. filters[set], .. schedules[set]]));
        }
        catch (AggregateException failures)
        {
            throw failures.InnerExceptions.OfType<StartFailedException>().MinBy(f => f.Message, StringComparer.Ordinal)
                ?? failures.InnerExceptions[0];
        }
    }

    /// <summary>All of a set's claims and its title stand in one query, which costs little; only if it fails is each tried.</summary>
    private void Prove(RecordSet set, IReadOnlyList<Claim> claims)
    {
        using var context = database.CreateDbContext();
        var title = MayOrder(set) ? set.Title : null;
        if (Translates(context, set, [.. claims.Select(c => c.Expression), .. title is null ? [] : new[] { title }], out _))
        {
            set.TitleQuery = title;
            return;
        }

        foreach (var claim in claims)
        {
            if (!Translates(context, set, [claim.Expression], out var refused))
            {
                throw StartFailures.NotTranslatable(set.Entity.App, claim.Node, refused);
            }
        }

        // Titles may use what only C# knows; such a title is not searched, and not sorted by.
        set.TitleQuery = title is not null && Translates(context, set, [title], out _) ? title : null;
    }

    private static bool Translates(TenantDbContext context, RecordSet set, IReadOnlyList<LambdaExpression> lambdas, out string refused)
    {
        try
        {
            set.Translate(context, lambdas);
            refused = "";
            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or NotSupportedException)
        {
            refused = failure.Message.Split('\n', 2)[0]; // the message is long; its first line holds the part that failed
            return false;
        }
    }

    private static IEnumerable<Claim> Rules(RecordSet set)
    {
        foreach (var condition in set.Policy.Conditions(Operations.All))
        {
            yield return new Claim($"a rule of access to {set.Entity.Name}", condition);
        }

        foreach (var condition in set.Policy.ShareConditions)
        {
            yield return new Claim($"the rule of sharing {set.Entity.Name}", condition);
        }

        foreach (var guard in set.Guards)
        {
            if (guard.ReadQuery is { } rule)
            {
                yield return new Claim($"the reading rule of {set.Entity.Name}.{guard.Field.Name}", rule);
            }

            if (guard.MaskQuery is { } mask)
            {
                yield return new Claim($"the mask of {set.Entity.Name}.{guard.Field.Name}", mask);
            }
        }

        foreach (var formula in set.Formulas)
        {
            yield return new Claim($"the formula {set.Entity.Name}.{formula.Name}", set.QueryOf(formula).Value);
            if (set.VeiledQueryOf(formula) is { } veiled)
            {
                yield return new Claim($"the formula {set.Entity.Name}.{formula.Name} without masked values", veiled.Value);
            }
        }
    }

    /// <summary>Pages keep their filters in scope classes beside the entity.</summary>
    private IEnumerable<(RecordSet Set, Claim Claim)> StoredFilters()
    {
        var entities = sets.All.ToDictionary(s => s.Entity.Type);
        foreach (var scope in entities.Keys.Select(t => t.Assembly).Distinct().SelectMany(a => a.GetTypes()))
        {
            if (scope.BaseType is not { } entity || !entities.TryGetValue(entity, out var set))
            {
                continue;
            }

            foreach (var field in scope.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType == typeof(Condition) && field.GetValue(null) is Condition condition)
                {
                    yield return (set, new Claim($"the filter of {scope.Name}", sets.Inlining.In(condition.Expression)));
                }
            }
        }
    }

    private IEnumerable<(RecordSet Set, Claim Claim)> Schedules()
    {
        foreach (var workflow in sets.Catalog.Apps.SelectMany(a => a.Workflows))
        {
            if (workflow is { Trigger: WorkflowTrigger.Schedule, Entity: { } type, When: { } when })
            {
                var claim = new Claim($"the condition of workflow {workflow.Name}", sets.Inlining.In(when.Expression));
                yield return (sets[sets.Catalog.Of(type)], claim);
            }
        }
    }

    private static bool MayOrder(RecordSet set) =>
        set.Title.ReturnType == typeof(string)
        && !MemberNames.In(set.Entity.Title.Expression)
            .Any(name => set.Entity.Field(name) is { } field && set.GuardOf(field)?.ReadQuery is not null);

    /// <param name="Node">What is said to translate, in the owner's words.</param>
    private sealed record Claim(string Node, LambdaExpression Expression);
}
