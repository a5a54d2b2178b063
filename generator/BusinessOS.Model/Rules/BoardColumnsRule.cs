using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A board has columns: the states, or the values of a choice.</summary>
internal sealed class BoardColumnsRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Kind: PageKind.Board, Entity: { } entity })
        {
            return;
        }

        if (scope.Spec.By is null && BoardColumns.DefaultFor(entity) is null)
        {
            context.Report(PageProblems.NoColumns, scope.Span(), scope.Name, entity.Name);
        }
        else if (scope.Spec.By is { } by && !BoardColumns.Possible(entity).Contains(by, StringComparer.Ordinal))
        {
            context.Report(PageProblems.BadColumns, scope.Span("by"), scope.Name, by, Suggestion.For(by, BoardColumns.Possible(entity)));
        }
    }
}
