using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A page shows fields there are, each once; a form only those somebody can fill in.</summary>
internal sealed class PageFieldsRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Entity is not { } entity)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Spec.Fields.Count; i++)
        {
            var name = scope.Spec.Fields[i];
            var span = scope.Span($"fields/{i}");
            if (!ShownFields.Has(entity, name))
            {
                context.Report(
                    PageProblems.UnknownField, span, $"The page '{scope.Name}'", name, entity.Name, Suggestion.For(name, ShownFields.NamesOf(entity)));
            }
            else if (scope.Kind is PageKind.List or PageKind.Board && entity.FindField(name) is { IsLines: true } lines)
            {
                context.Report(LinesProblems.NotAValue, span, $"The page '{scope.Name}'", lines.FullName, lines.Spec.Target ?? "");
            }
            else if (!seen.Add(name))
            {
                context.Report(PageProblems.FieldTwice, span, $"The page '{scope.Name}'", name);
            }
            else if (scope.Kind == PageKind.Form && ReasonNotToType(entity, name) is { } reason)
            {
                context.Report(PageProblems.FieldNotEditable, span, scope.Name, name, reason);
            }
        }
    }

    private static string? ReasonNotToType(EntityScope entity, string name) => entity.FindField(name) switch
    {
        null when name is Vocabulary.Status => "changed by transitions",
        null => "kept by the system",
        { IsComputed: true } => "calculated",
        { IsAutoNumber: true } => "counted up by itself",
        _ => null,
    };
}
