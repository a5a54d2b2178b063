using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>An auto-number's pattern holds its counter once.</summary>
internal sealed class NumberPatternRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope is { IsAutoNumber: true, Spec.NumberPattern: { } pattern } && NumberPatternText.Read(pattern) is null)
        {
            context.Report(FieldProblems.BadNumberPattern, scope.Span("number"), scope.FullName, pattern, NumberPatternText.MaxDigits);
        }
    }
}
