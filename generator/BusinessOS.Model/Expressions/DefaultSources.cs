using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>What a default is worked out from: members of its own record, and of those that leads to.</summary>
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

    /// <summary>0 for a default that names nothing of the record; for others one more than for any default they need.</summary>
    public static int OrderOf(FieldScope field) => OrderOf(field, []);

    /// <summary>
    /// What a default names and what is not there, or not read, when a record is made: what the database counts or works out
    /// later, and what is further away than the references of a record it refers to.
    /// </summary>
    public static IEnumerable<string> OutOfReach(FieldScope field)
    {
        foreach (var member in Of(field).Where(member => IsUnknown(field.Entity, member)))
        {
            yield return member;
        }

        if (ExpressionSites.OfDefault(field)?.Scan() is not { Fault: null } scan)
        {
            yield break;
        }

        foreach (var way in RootNames.In(scan.Tokens).Select(root => RootNames.WayFrom(root.Tokens, root.At, field.Entity)).Where(way => way.Count > 1))
        {
            if (IsTooFar(way) || (way[0].Field is { IsOwnership: true, Target: { } owner } && OfMember(owner, way[1].Name).Any(member => IsUnknown(owner, member))))
            {
                yield return string.Join('.', way.Select(step => step.Name));
            }
        }
    }

    /// <summary>Whether what a chain of references ends at is not read with the records on the way to it.</summary>
    private static bool IsTooFar(IReadOnlyList<(string Name, FieldScope? Field)> way) => way[^1].Field switch
    {
        { IsRollup: true } or { IsLines: true } => true,
        { IsFormula: true } => way.Count > 2,
        _ => way.Count > 3,
    };

    private static int OrderOf(FieldScope field, Dictionary<FieldScope, int> known)
    {
        if (!known.TryGetValue(field, out var order))
        {
            known[field] = order = Of(field).Count == 0 ? 0 : 1 + FieldsOf(field).Select(source => OrderOf(source, known)).DefaultIfEmpty().Max();
        }

        return order;
    }

    /// <summary>Whether a new record has no such value yet when its defaults are worked out.</summary>
    private static bool IsUnknown(EntityScope entity, string member) => entity.FindField(member) is { } field
        ? field is { IsRollup: true } or { IsLines: true } or { IsAutoNumber: true }
        : member == Vocabulary.StatusSince || (member != "Id" && Vocabulary.RecordMembers.Contains(member));

    private static void Collect(string expression, EntityScope entity, List<string> found)
    {
        if (ExpressionScan.Scan(expression) is not { Fault: null } scan)
        {
            return;
        }

        foreach (var name in RootNames.In(scan.Tokens).Select(root => root.Tokens[root.At].Text))
        {
            Collect(entity, name, found);
        }
    }

    private static void Collect(EntityScope entity, string name, List<string> found)
    {
        var member = entity.FindField(name) is null && entity.FindById(name) is { } reference ? reference.Name : name;
        if (!entity.HasMember(member) || found.Contains(member))
        {
            return;
        }

        found.Add(member);
        if (entity.FindField(member) is { IsFormula: true, Spec.Formula: { } formula })
        {
            Collect(formula, entity, found);
        }
    }

    /// <summary>A member, and those its formula names.</summary>
    private static List<string> OfMember(EntityScope entity, string name)
    {
        var found = new List<string>();
        Collect(entity, name, found);
        return found;
    }
}
