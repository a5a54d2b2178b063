using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A lookup leads through references to a field whose value can be shown by itself.</summary>
internal sealed class LookupRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope is not { IsLookup: true, Spec.Formula: { } way } || context.Formulas.IsCyclic(scope))
        {
            return;
        }

        if (scope.LookedUp is not { } looked)
        {
            context.Report(FieldProblems.LookupWay, scope.Span("formula"), scope.FullName, way, "no field of a record it refers to", FixFor(scope, way));
        }
        else if (looked.Kind is { Type: FieldType.Reference or FieldType.References or FieldType.User or FieldType.Team or FieldType.File or FieldType.Image or FieldType.MultiChoice or FieldType.Tags or FieldType.Encrypted or FieldType.Signature })
        {
            context.Report(
                FieldProblems.LookupWay, scope.Span("formula"), scope.FullName, way, $"{(looked.Spec.Type[0] is 'e' or 'i' ? "an" : "a")} {looked.Spec.Type} field", looked.IsReference
                    ? $"Go on to one of its fields: '{way}.{looked.Target?.Fields.Select(f => f.Name).FirstOrDefault() ?? "Name"}'."
                    : "Look up another field, or refer to the record and open it there.");
        }
    }

    private static string FixFor(FieldScope scope, string way)
    {
        string[] references = [.. scope.Entity.Fields.Where(field => field.IsReference).Select(field => field.Name)];
        var path = way.Split('.');
        if (scope.Entity.FindField(path[0].Trim()) is { IsReference: true, Target: { } target } && path.Length == 2)
        {
            return Suggestion.For(path[1].Trim(), target.Fields.Select(field => field.Name));
        }

        return references.Length == 0
            ? $"'{scope.Entity.Name}' refers to no other record yet: add a reference first."
            : $"Begin with one of its references and name a field behind it, as in '{references[0]}.Name'.";
    }
}
