using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Where a record can only be made as one page asks for it, the page asks for all that is needed.</summary>
internal static class NeededFields
{
    public static void Check(PageScope scope, string word, IEnumerable<string> asked, BindContext context)
    {
        var names = asked.ToHashSet(StringComparer.Ordinal);
        foreach (var field in scope.Entity?.Fields.Where(field => IsNeeded(field) && !names.Contains(field.Name) && !IsWorkedOut(field, names)) ?? [])
        {
            context.Report(PagePartProblems.NeverAsked, scope.Span(), scope.Name, field.Name, word);
        }
    }

    /// <summary>Yes-or-no fields always have a value.</summary>
    private static bool IsNeeded(FieldScope field) =>
        field is { IsWritable: true, Spec: { Required: true, VisibleWhen: null } } && field.Kind?.Name != FieldTypes.Boolean;

    /// <summary>Whether its default has what it needs: all of it is asked for, or has a value anyway.</summary>
    private static bool IsWorkedOut(FieldScope field, HashSet<string> names) => field.Spec.Default is not null
        && DefaultSources.Of(field).Select(field.Entity.FindField).OfType<FieldScope>()
            .All(source => !source.IsWritable || names.Contains(source.Name) || source.Spec.Default is not null || source.Kind?.Name == FieldTypes.Boolean);
}
