using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Where a record can only be made as one page asks for it, the page asks for all that is needed.</summary>
internal static class NeededFields
{
    public static void Check(PageScope scope, string word, IEnumerable<string> asked, BindContext context)
    {
        var names = asked.ToHashSet(StringComparer.Ordinal);
        foreach (var field in scope.Entity?.Fields.Where(IsNeeded).Where(field => !names.Contains(field.Name)) ?? [])
        {
            context.Report(PagePartProblems.NeverAsked, scope.Span(), scope.Name, field.Name, word);
        }
    }

    /// <summary>Yes-or-no fields always have a value.</summary>
    private static bool IsNeeded(FieldScope field) =>
        field is { IsWritable: true, Spec: { Required: true, Default: null, VisibleWhen: null } } && field.Kind?.Name != FieldTypes.Boolean;
}
