using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A validation's message stands at a field somebody can fill in.</summary>
internal sealed class ValidationRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        foreach (var validation in scope.Spec.Validations)
        {
            if (validation.Field is { } name && scope.FindField(name) is not { IsWritable: true })
            {
                var names = scope.Fields.Where(field => field.IsWritable).Select(field => field.Name);
                var span = scope.Map.Find(NodePath.Member(scope.ValidationNode(validation.Name), "field"));
                context.Report(FieldProblems.ValidationField, span, validation.Name, name, scope.Name, Suggestion.For(name, names));
            }
        }
    }
}
