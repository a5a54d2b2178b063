using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A page is sorted by fields there are, upwards or downwards.</summary>
internal sealed class PageSortRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Entity is not { } entity)
        {
            return;
        }

        for (var i = 0; i < scope.Spec.Sort.Count; i++)
        {
            var written = scope.Spec.Sort[i];
            var span = scope.Span($"sort/{i}");
            if (SortText.Read(written) is not { } key)
            {
                context.Report(PageProblems.BadSort, span, scope.Name, written);
            }
            else if (!ShownFields.Has(entity, key.Field))
            {
                context.Report(
                    PageProblems.UnknownField, span, $"The page '{scope.Name}'", key.Field, entity.Name, Suggestion.For(key.Field, ShownFields.NamesOf(entity)));
            }
            else if (entity.FindField(key.Field) is { Kind.Type: FieldType.Encrypted })
            {
                context.Report(EncryptedProblems.NotComparable, span, $"The order of the page '{scope.Name}'", key.Field);
            }
            else if (entity.FindField(key.Field) is { IsLines: true } lines)
            {
                context.Report(LinesProblems.NotAValue, span, $"The order of the page '{scope.Name}'", lines.FullName, lines.Spec.Target ?? "");
            }
        }
    }
}
