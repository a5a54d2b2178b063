using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// A field that nobody ever sees is good for something else: an expression, a text, a page or a step names it, or its
/// record is sent away whole.
/// </summary>
internal sealed class FieldUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        var unseen = scope.Entities
            .SelectMany(entity => entity.Fields)
            .Where(field => ConstantCondition.NeverHolds(field.Spec.ReadWhen) || ConstantCondition.NeverHolds(field.Spec.VisibleWhen))
            .ToList();
        if (unseen.Count == 0)
        {
            return;
        }

        var named = context.Workspace.Apps.SelectMany(NamedIn).ToHashSet(StringComparer.Ordinal);
        foreach (var field in unseen.Where(field => !named.Contains(field.Name) && !IsSent(field.Entity, context)))
        {
            context.Report(FieldProblems.NeverSeen, field.Span(), field.FullName);
        }
    }

    /// <summary>Names of fields, whoever's they are: one too many costs a warning, one too few would be a false one.</summary>
    private static IEnumerable<string> NamedIn(AppScope app) =>
    [
        .. ExpressionSites.In(app).SelectMany(site => site.Scan().Tokens).SelectMany(NamesIn),
        .. app.Entities.SelectMany(entity => entity.Spec.Validations).Select(validation => validation.Field).OfType<string>(),
        .. app.Entities.SelectMany(entity => entity.Fields).SelectMany(field => new[] { field.Rollup?.MeasuredName, field.Spec.Via }).OfType<string>(),
        .. app.Entities.SelectMany(entity => NamedBy(entity.Spec)),
        .. app.Pages.SelectMany(page => (IEnumerable<string>)[.. page.Spec.Fields, .. page.Spec.Sort.Select(sort => sort.Split(' ')[0])]),
        .. app.Pages.SelectMany(page => page.Cards.SelectMany(card => new[] { card.Spec.Field, card.Spec.By }).Append(page.Spec.By)).OfType<string>(),
        .. app.Pages.SelectMany(page => new[] { page.Spec.Start, page.Spec.End, page.Spec.Image }).OfType<string>(),
        .. app.Pages.SelectMany(page => page.Spec.Colours).Select(colour => colour.Field),
        .. app.Pages.SelectMany(page => page.Tabs.SelectMany(tab => tab.FieldLists).SelectMany(list => list.Names)),
        .. app.Pages.SelectMany(page => page.Steps).SelectMany(step => step.Spec.Fields),
        .. app.Workflows.SelectMany(workflow => workflow.Steps).SelectMany(step => step.Spec.Values).Select(value => value.Field),
    ];

    private static IEnumerable<string> NamedBy(EntitySpec entity) =>
    [
        .. entity.Unique.SelectMany(rule => rule.Fields),
        .. entity.Sort.Select(sort => sort.Split(' ')[0]),
        .. entity.Search,
        .. entity.Transitions.SelectMany(transition => transition.Needs),
        .. entity.Views.SelectMany(view => view.Fields.Concat(view.Sort.Select(sort => sort.Split(' ')[0]))),
        .. entity.Actions.SelectMany(action => action.Needs),
        .. entity.Fields.Select(field => field.Keep).Append(entity.Keep).OfType<string>().Select(keep => keep.Split(' ')[^1]),
    ];

    private static IEnumerable<string> NamesIn(Token token) => token.Kind == TokenKind.Identifier
        ? [token.Text, .. token.Text.EndsWith("Id", StringComparison.Ordinal) ? [token.Text[..^2]] : Array.Empty<string>()]
        : token.Holes.SelectMany(hole => hole).SelectMany(NamesIn);

    private static bool IsSent(EntityScope entity, BindContext context) => context.Workspace.Apps
        .SelectMany(app => app.Workflows)
        .Any(workflow => workflow.Entity == entity && workflow.Steps.Any(step => step.Kind == StepKind.Webhook));
}
