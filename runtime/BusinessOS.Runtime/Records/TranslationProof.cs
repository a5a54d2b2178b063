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
        using var context = database.CreateDbContext();
        _ = context.Model; // a model that cannot be built is our defect, not an expression's
        foreach (var set in sets.All)
        {
            var entity = set.Entity;
            foreach (var condition in set.Policy.Conditions(Operations.All))
            {
                Prove(context, set, condition, $"a grant of {entity.Name}");
            }

            foreach (var guard in set.Guards)
            {
                Prove(context, set, guard.ReadQuery, $"the reading rule of {entity.Name}.{guard.Field.Name}");
            }

            foreach (var formula in set.Formulas)
            {
                Prove(context, set, set.QueryOf(formula).Value, $"the formula {entity.Name}.{formula.Name}");
            }

            foreach (var (name, condition) in StoredFilters(entity))
            {
                Prove(context, set, sets.Inlining.In(condition.Expression), $"the filter of {name}");
            }

            set.TitleQuery = TitleQuery(context, set);
        }

        foreach (var workflow in sets.Catalog.Apps.SelectMany(a => a.Workflows))
        {
            if (workflow is { Trigger: WorkflowTrigger.Schedule, Entity: { } type, When: { } when })
            {
                var set = sets[sets.Catalog.Of(type)];
                Prove(context, set, sets.Inlining.In(when.Expression), $"the condition of workflow {workflow.Name}");
            }
        }
    }

    private static void Prove(TenantDbContext context, RecordSet set, LambdaExpression? expression, string node)
    {
        if (expression is null)
        {
            return;
        }

        try
        {
            set.Translate(context, expression);
        }
        catch (InvalidOperationException refused)
        {
            throw StartFailures.NotTranslatable(set.Entity.App, node, Reason(refused));
        }
    }

    /// <summary>Titles may use what only C# knows; such a title is not searched, and not sorted by.</summary>
    private static LambdaExpression? TitleQuery(TenantDbContext context, RecordSet set)
    {
        if (set.Title.ReturnType != typeof(string) || UsesGuarded(set))
        {
            return null;
        }

        try
        {
            set.Translate(context, set.Title);
            return set.Title;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool UsesGuarded(RecordSet set) =>
        MemberNames.In(set.Entity.Title.Expression)
            .Any(name => set.Entity.Field(name) is { } field && set.GuardOf(field)?.ReadQuery is not null);

    /// <summary>Pages keep their filters in scope classes beside the entity.</summary>
    private static IEnumerable<(string Name, Condition Condition)> StoredFilters(EntityDefinition entity) =>
        from scope in entity.Type.Assembly.GetTypes()
        where scope != entity.Type && entity.Type.IsAssignableFrom(scope)
        from field in scope.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(Condition)
        let condition = field.GetValue(null) as Condition
        where condition is not null
        select (scope.Name, condition);

    /// <summary>EF Core's message is long; its first line holds the part that could not be translated.</summary>
    private static string Reason(InvalidOperationException refused) => refused.Message.Split('\n', 2)[0];
}
