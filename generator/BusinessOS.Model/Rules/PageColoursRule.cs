using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What colours the records of a page is true or not, and the colour is one there is.</summary>
internal sealed class PageColoursRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Entity is not { } entity)
        {
            return;
        }

        var possible = entity.Fields.Where(field => FieldExprType.Of(field, context.Formulas).Kind == ExprKind.Boolean).Select(field => field.Name).ToList();
        foreach (var (field, colour) in scope.Spec.Colours)
        {
            if (!possible.Contains(field, StringComparer.Ordinal))
            {
                context.Report(PagePartProblems.NotYesOrNo, scope.Span($"colours/{field}"), scope.Name, field, Suggestion.For(field, possible));
            }

            if (!ChipColours.All.Contains(colour))
            {
                context.Report(PagePartProblems.UnknownColour, scope.Span($"colours/{field}/colour"), scope.Name, field, colour, Suggestion.For(colour, ChipColours.All));
            }
        }
    }
}
