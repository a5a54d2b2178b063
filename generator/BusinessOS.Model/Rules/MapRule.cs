using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A map knows where its records are.</summary>
internal sealed class MapRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Kind: PageKind.Map, Entity: { } entity })
        {
            return;
        }

        var possible = Places.Possible(entity, context.Formulas);
        if (scope.Spec.By is { } by && !possible.Contains(by, StringComparer.Ordinal))
        {
            context.Report(MapProblems.BadPlace, scope.Span("by"), scope.Name, by, Suggestion.For(by, possible));
        }
        else if (scope.Spec.By is null && possible.Count != 1)
        {
            context.Report(MapProblems.NoPlace, scope.Span(), scope.Name, entity.Name, possible.Count == 0
                ? "Give it a location field, or make the page a list."
                : $"Write 'by' with one of {string.Join(", ", possible)}.");
        }
    }
}
