using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>An entity is sorted by what it has, and searched in what holds words.</summary>
internal sealed class OrderAndSearchRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Sort.Count; i++)
        {
            var written = scope.Spec.Sort[i];
            var span = scope.Span($"sort/{i}");
            if (SortText.Read(written) is not { } key)
            {
                context.Report(RecordProblems.BadOrder, span, scope.Name, written);
            }
            else if (!ShownFields.Has(scope, key.Field))
            {
                context.Report(
                    RecordProblems.NotStored, span, $"The order of '{scope.Name}'", key.Field, $"no field of '{scope.Name}'",
                    Suggestion.For(key.Field, ShownFields.NamesOf(scope)));
            }
            else if (scope.FindField(key.Field) is { Kind.Type: FieldType.Encrypted })
            {
                context.Report(EncryptedProblems.NotComparable, span, $"The order of '{scope.Name}'", key.Field);
            }
        }

        for (var i = 0; i < scope.Spec.Search.Count; i++)
        {
            var name = scope.Spec.Search[i];
            var span = scope.Span($"search/{i}");
            if (scope.FindField(name) is not { } field)
            {
                context.Report(
                    RecordProblems.NotStored, span, $"The search of '{scope.Name}'", name, $"no field of '{scope.Name}'",
                    Suggestion.For(name, scope.Fields.Where(IsSearched).Select(f => f.Name)));
            }
            else if (field.Kind?.Type == FieldType.Encrypted)
            {
                context.Report(EncryptedProblems.NotComparable, span, $"The search of '{scope.Name}'", name);
            }
            else if (!IsSearched(field))
            {
                context.Report(RecordProblems.NotSearched, span, scope.Name, name);
            }
        }
    }

    private static bool IsSearched(FieldScope field) => field.IsReference || field.IsAutoNumber || field.Kind is { IsText: true } or { Type: FieldType.Address };
}
