using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// What names a record when the owner did not say: its number and its name, else what it is reached by, else the names
/// of what it refers to, else when it was made.
/// </summary>
internal static class DefaultTitle
{
    // A record is rarely named by more than one other: a booking by its guest, not by the guest's country.
    private const int MaxDepth = 3;

    private static readonly string[] NamingWords = ["Name", "Title", "FullName", "Subject", "Headline", "Label"];

    public static string Of(EntityScope entity)
    {
        var paths = Paths(entity, MaxDepth);
        return paths.Count > 0
            ? string.Join(' ', paths.Select(path => $"{{{path}}}"))
            : $"{EntityLabels.One(entity.Spec)} {{CreatedAt}}";
    }

    /// <summary>The fields that name a record, as paths from it: <c>Number</c>, <c>Equipment.Name</c>.</summary>
    public static IReadOnlyList<string> Paths(EntityScope entity) => Paths(entity, MaxDepth);

    private static List<string> Paths(EntityScope entity, int depth)
    {
        var number = entity.Fields.FirstOrDefault(field => field.IsAutoNumber)?.Name;
        string?[] own = [number, .. NameOf(entity)];
        var found = own.OfType<string>().ToList();
        if (found.Count > 0)
        {
            return found;
        }

        var contact = entity.Fields.FirstOrDefault(field => field.Kind is { IsText: true, IsLong: false, Type: not FieldType.Colour });
        if (contact is not null)
        {
            return [contact.Name];
        }

        var references = depth == 0 ? [] : entity.Fields.Where(field => field is { IsReference: true, IsOwnership: false }).Take(2).ToList();
        return [.. references.SelectMany(reference => Through(reference, depth - 1))];
    }

    private static IEnumerable<string> NameOf(EntityScope entity)
    {
        var texts = entity.Fields.Where(field => field.Kind?.Type == FieldType.Text).Select(field => field.Name).ToList();
        if (texts.Contains("FirstName") && texts.Contains("LastName"))
        {
            return ["FirstName", "LastName"];
        }

        var name = NamingWords.FirstOrDefault(texts.Contains)
            ?? texts.FirstOrDefault(text => text == $"{entity.Name}Name")
            ?? (texts.Count > 0 ? texts[0] : null);
        return name is null ? [] : [name];
    }

    /// <summary>The first path that names the record a reference points at, reached through it.</summary>
    private static IEnumerable<string> Through(FieldScope reference, int depth)
    {
        if (reference.Target is not { } target)
        {
            return [];
        }

        var paths = target.Spec.Title is { } title ? TitlePaths.In(title) : Paths(target, depth);
        return paths.Take(1).Select(path => $"{reference.Name}.{path}");
    }
}
