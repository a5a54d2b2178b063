using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A field says only what means something for its type.</summary>
internal sealed class FieldAttributesRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Kind is not { } kind)
        {
            return;
        }

        foreach (var attribute in FieldAttributes.WrittenIn(scope.Spec).Where(attribute => !kind.Fits(attribute)))
        {
            context.Report(FieldProblems.AttributeDoesNotFit, scope.Span(attribute), attribute, kind.Name, scope.FullName);
        }
    }
}
