using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A default is worked out from what a new record has by then.</summary>
internal sealed class DefaultSourceRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        foreach (var member in DefaultSources.Of(scope).Where(member => DefaultSources.IsUnknown(scope.Entity, member)))
        {
            context.Report(FieldProblems.DefaultFromUnknown, scope.Span("default"), scope.FullName, member);
        }
    }
}
