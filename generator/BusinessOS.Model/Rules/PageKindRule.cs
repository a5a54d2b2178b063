using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A page is of a kind there is.</summary>
internal sealed class PageKindRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Kind is null)
        {
            context.Report(
                PageProblems.UnknownKind, scope.Span("kind"), scope.Name, scope.Spec.Kind,
                Suggestion.For(scope.Spec.Kind, PageKinds.All));
        }
    }
}
