using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A tree knows which reference leads to the record above.</summary>
internal sealed class TreeRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Kind: PageKind.Tree, Entity: { } entity })
        {
            return;
        }

        var possible = Branches.Possible(entity);
        if (scope.Spec.By is { } written && !possible.Contains(written, StringComparer.Ordinal))
        {
            context.Report(PagePartProblems.BadBranches, scope.Span("by"), scope.Name, written, Suggestion.For(written, possible));
        }
        else if (scope.Spec.By is null && Branches.DefaultFor(entity) is null)
        {
            context.Report(PagePartProblems.NoBranches, scope.Span(), scope.Name, entity.Name, Suggestion.For("", possible));
        }
    }
}
