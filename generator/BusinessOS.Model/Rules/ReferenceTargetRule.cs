using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A reference points at an entity of its own app, or of one its app uses.</summary>
internal sealed class ReferenceTargetRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if ((scope.IsReference || scope.IsReferences) && scope.Spec.Target is { } target)
        {
            EntityNameCheck.Check(
                context, scope.Entity.App, target, scope.Span("target"), ReferenceProblems.UnknownTarget, scope.FullName, $"The reference '{scope.FullName}'");
        }
    }
}
