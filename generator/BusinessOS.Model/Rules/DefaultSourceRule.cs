using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A default is worked out from what a new record has by then, and is never that of a line to the record it lives in.</summary>
internal sealed class DefaultSourceRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope is { IsOwnership: true, Spec.Default: not null })
        {
            context.Report(FieldProblems.AttributeDoesNotFit, scope.Span("default"), "default", "owning", scope.FullName);
            return;
        }

        foreach (var name in DefaultSources.OutOfReach(scope).Distinct())
        {
            context.Report(FieldProblems.DefaultOutOfReach, scope.Span("default"), scope.FullName, name);
        }
    }
}
