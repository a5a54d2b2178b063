using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A view says something of its own, and names fields a list can show.</summary>
internal sealed class ViewRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        foreach (var view in scope.Spec.Views)
        {
            var (node, who) = (scope.ViewNode(view.Name), $"The view '{scope.Name}.{view.Name}'");
            if (view is { Where: null, Sort.Count: 0, Fields.Count: 0 })
            {
                context.Report(ViewProblems.SaysNothing, scope.Map.Find(node), scope.Name, view.Name);
            }

            for (var i = 0; i < view.Sort.Count; i++)
            {
                var span = scope.Map.Find($"{node}/sort/{i}");
                if (SortText.Read(view.Sort[i]) is { } key)
                {
                    if (scope.FindField(key.Field) is { Kind.Type: FieldType.Encrypted })
                    {
                        context.Report(EncryptedProblems.NotComparable, span, $"The order of {char.ToLowerInvariant(who[0])}{who[1..]}", key.Field);
                    }

                    CheckField(scope, who, key.Field, span, context);
                }
                else
                {
                    context.Report(ViewProblems.BadSort, span, scope.Name, view.Name, view.Sort[i]);
                }
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < view.Fields.Count; i++)
            {
                var span = scope.Map.Find($"{node}/fields/{i}");
                CheckField(scope, who, view.Fields[i], span, context);
                if (!seen.Add(view.Fields[i]))
                {
                    context.Report(PageProblems.FieldTwice, span, who, view.Fields[i]);
                }
            }
        }
    }

    private static void CheckField(EntityScope scope, string who, string name, SourceSpan span, BindContext context)
    {
        if (!ShownFields.Has(scope, name))
        {
            context.Report(PageProblems.UnknownField, span, who, name, scope.Name, Suggestion.For(name, ShownFields.NamesOf(scope)));
        }
        else if (scope.FindField(name) is { IsLines: true } lines)
        {
            context.Report(LinesProblems.NotAValue, span, who, lines.FullName, lines.Spec.Target ?? "");
        }
    }
}
