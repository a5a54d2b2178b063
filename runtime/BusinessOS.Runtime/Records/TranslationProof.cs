using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records;

/// <summary>Proves at start that the database can answer every policy, formula and stored filter, so that no page fails later.</summary>
internal sealed class TranslationProof(TenantDatabase database, RecordSets sets, ProvenQueries proven)
{
    /// <exception cref="StartFailedException">One cannot be translated; the message names it.</exception>
    public void Run()
    {
        if (Find() is [var first, ..])
        {
            throw StartFailures.NotTranslatable(first.Node.Split('/')[0], first.What, first.Reason);
        }
    }

    /// <summary>Every expression the database cannot answer, in the order of their nodes. Titles it can answer are searched from now on.</summary>
    public IReadOnlyList<RefusedQuery> Find()
    {
        using (var context = database.CreateDbContext())
        {
            _ = context.Model; // a model that cannot be built is our defect, not an expression's
        }

        var schedules = Schedules().ToLookup(s => s.Set, s => s.Claim);
        var filters = StoredFilters().ToLookup(f => f.Set, f => f.Claim);
        var refused = new ConcurrentBag<RefusedQuery>();
        Parallel.ForEach(sets.All, set =>
        {
            foreach (var claim in Prove(set, [.. Rules(set), .. filters[set], .. schedules[set]]))
            {
                refused.Add(claim);
            }
        });
        return [.. refused.OrderBy(r => r.Node, StringComparer.Ordinal)];
    }

    /// <summary>All of a set's claims and its title stand in one query, which costs little; only if it fails is each tried.</summary>
    private List<RefusedQuery> Prove(RecordSet set, IReadOnlyList<Claim> claims)
    {
        var title = MayOrder(set) ? set.Title : null;
        IReadOnlyList<LambdaExpression> all = [.. claims.Select(c => c.Expression), .. title is null ? [] : new[] { title }];
        var fingerprint = QueryFingerprint.Of(sets.Catalog, set.Entity, claims.Select(c => c.Expression), title);
        if (proven.TryGet(fingerprint, out var withTitle))
        {
            set.TitleQuery = withTitle ? title : null;
            return [];
        }

        var found = Prove(set, claims, title, all);
        if (found.Count == 0)
        {
            proven.Add(fingerprint, withTitle: set.TitleQuery is not null);
        }

        return found;
    }

    private List<RefusedQuery> Prove(RecordSet set, IReadOnlyList<Claim> claims, LambdaExpression? title, IReadOnlyList<LambdaExpression> all)
    {
        using var context = database.CreateDbContext();
        if (Translates(context, set, all, out _))
        {
            set.TitleQuery = title;
            return [];
        }

        var found = new List<RefusedQuery>();
        foreach (var claim in claims)
        {
            if (!Translates(context, set, [claim.Expression], out var reason))
            {
                found.Add(new RefusedQuery(claim.Node, claim.What, reason));
            }
        }

        // Titles may use what only C# knows; such a title is not searched, and not sorted by.
        set.TitleQuery = title is not null && Translates(context, set, [title], out _) ? title : null;
        return found;
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

    private IEnumerable<Claim> Rules(RecordSet set)
    {
        var node = $"{set.Entity.App}/entities/{set.Entity.Name}";
        foreach (var rule in set.Policy.Grants.Concat(set.Policy.Denials))
        {
            if (rule.Query is { } condition)
            {
                yield return new Claim($"{rule.Definition.Rule ?? node}/when", $"a rule of access to {set.Entity.Name}", condition);
            }
        }

        foreach (var condition in set.Policy.ShareConditions)
        {
            yield return new Claim($"{node}/share", $"the rule of sharing {set.Entity.Name}", condition);
        }

        foreach (var guard in set.Guards)
        {
            if (guard.ReadQuery is { } rule)
            {
                yield return new Claim($"{node}/fields/{guard.Field.Name}/read", $"the reading rule of {set.Entity.Name}.{guard.Field.Name}", rule);
            }

            if (guard.MaskQuery is { } mask)
            {
                yield return new Claim($"{node}/fields/{guard.Field.Name}/mask", $"the mask of {set.Entity.Name}.{guard.Field.Name}", mask);
            }
        }

        foreach (var view in set.Entity.Views)
        {
            if (view.Where is { } only)
            {
                yield return new Claim($"{node}/views/{view.Name}/where", $"the condition of the view {set.Entity.Name}.{view.Name}", sets.Inlining.In(only.Expression));
            }
        }

        foreach (var formula in set.Formulas)
        {
            yield return new Claim($"{node}/fields/{formula.Name}/{(formula.Rollup is null ? "formula" : "where")}", $"the formula {set.Entity.Name}.{formula.Name}", set.QueryOf(formula).Value);
            if (set.VeiledQueryOf(formula) is { } veiled)
            {
                yield return new Claim($"{node}/fields/{formula.Name}/formula", $"the formula {set.Entity.Name}.{formula.Name} without masked values", veiled.Value);
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
                    yield return (set, new Claim(NodeOf(scope, set), $"the filter of {scope.Name}", sets.Inlining.In(condition.Expression)));
                }
            }
        }
    }

    private static string NodeOf(Type scope, RecordSet set) => scope.GetCustomAttribute<SpecNodeAttribute>()?.Node ?? $"{set.Entity.App}/pages";

    private IEnumerable<(RecordSet Set, Claim Claim)> Schedules()
    {
        foreach (var (app, workflow) in sets.Catalog.Apps.SelectMany(a => a.Workflows.Select(w => (a, w))))
        {
            if (workflow is { Trigger: WorkflowTrigger.Schedule, Entity: { } type, When: { } when })
            {
                var claim = new Claim($"{app.Id}/workflows/{workflow.Name}/when", $"the condition of workflow {workflow.Name}", sets.Inlining.In(when.Expression));
                yield return (sets[sets.Catalog.Of(type)], claim);
            }
        }
    }

    private static bool MayOrder(RecordSet set) =>
        set.Title.ReturnType == typeof(string)
        && !MemberNames.In(set.Entity.Title.Expression)
            .Any(name => set.Entity.Field(name) is { } field && set.GuardOf(field)?.ReadQuery is not null);

    /// <param name="Node">The node of the spec it is written at.</param>
    /// <param name="What">What is said to translate, in the owner's words.</param>
    private sealed record Claim(string Node, string What, LambdaExpression Expression);
}
