using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>What of its own record a default is worked out from.</summary>
internal static class DefaultSources
{
    /// <summary>The members of the record that a default names, with those its formulas name; none for a value that is the same for every record.</summary>
    public static IReadOnlyList<string> Of(FieldScope field)
    {
        var found = new List<string>();
        if (ExpressionSites.OfDefault(field) is { } site)
        {
            Collect(site.Text, field.Entity, found);
        }

        return found;
    }

    /// <summary>The fields with a default among them.</summary>
    public static IEnumerable<FieldScope> FieldsOf(FieldScope field) =>
        Of(field).Select(field.Entity.FindField).OfType<FieldScope>().Where(source => source.Spec.Default is not null);

    /// <summary>Whether a new record has no such value yet when its defaults are worked out.</summary>
    public static bool IsUnknown(EntityScope entity, string member) => entity.FindField(member) is { } field
        ? field is { IsRollup: true } or { IsLines: true } or { IsAutoNumber: true }
        : member == Vocabulary.StatusSince || (member != "Id" && Vocabulary.RecordMembers.Contains(member));

    /// <summary>0 for a default that names nothing of the record; for others one more than for any default they need.</summary>
    public static int OrderOf(FieldScope field) =>
        Of(field).Count == 0 ? 0 : 1 + FieldsOf(field).Select(OrderOf).DefaultIfEmpty().Max();

    private static void Collect(string expression, EntityScope entity, List<string> found)
    {
        if (ExpressionScan.Scan(expression) is not { Fault: null } scan)
        {
            return;
        }

        foreach (var (tokens, at) in RootNames.In(scan.Tokens))
        {
            if (MemberOf(entity, tokens[at].Text) is not { } member || found.Contains(member))
            {
                continue;
            }

            found.Add(member);
            if (entity.FindField(member) is { IsFormula: true, Spec.Formula: { } formula })
            {
                Collect(formula, entity, found);
            }
        }
    }

    private static string? MemberOf(EntityScope entity, string name) =>
        entity.FindField(name) is not null || name == "this" || Vocabulary.RecordMembers.Contains(name) ? name
        : entity.HasStates && name is Vocabulary.Status or Vocabulary.StatusSince ? name
        : name.EndsWith("Id", StringComparison.Ordinal) && entity.FindField(name[..^2]) is { HasId: true } reference ? reference.Name
        : null;
}
