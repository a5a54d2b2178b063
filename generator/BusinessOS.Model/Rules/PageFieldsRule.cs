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
        Check(scope, entity, scope.Spec.Fields, i => scope.Span($"fields/{i}"), seen, context);

        // What is above the tabs may stand on one of them as well.
        seen.Clear();
        foreach (var tab in scope.Tabs)
        {
            foreach (var (_, member, names) in tab.FieldLists)
            {
                Check(scope, entity, names, i => tab.Span($"{member}/{i}"), seen, context);
            }
        }

        foreach (var step in scope.Steps)
        {
            Check(scope, entity, step.Spec.Fields, i => step.Span($"fields/{i}"), seen, context);
        }
    }

    private static void Check(PageScope scope, EntityScope entity, EquatableArray<string> names, Func<int, SourceSpan> spanOf, HashSet<string> seen, BindContext context)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var span = spanOf(i);
            if (!ShownFields.Has(entity, name))
            {
                context.Report(
                    PageProblems.UnknownField, span, $"The page '{scope.Name}'", name, entity.Name, Suggestion.For(name, ShownFields.NamesOf(entity)));
            }
            else if (scope.ShowsMany && entity.FindField(name) is { IsLines: true } lines)
            {
                context.Report(LinesProblems.NotAValue, span, $"The page '{scope.Name}'", lines.FullName, lines.Spec.Target ?? "");
            }
            else if (!seen.Add(name))
            {
                context.Report(PageProblems.FieldTwice, span, $"The page '{scope.Name}'", name);
            }
            else if (scope.Kind is { } kind and (PageKind.Form or PageKind.Wizard) && ReasonNotToType(entity, name) is { } reason)
            {
                context.Report(PageProblems.FieldNotEditable, span, Vocabulary.Word(kind), scope.Name, name, reason);
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
