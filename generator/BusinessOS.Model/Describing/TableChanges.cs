namespace BusinessOS.Model.Describing;

/// <summary>What happens to the tables of an app when a later version of it starts on the same data, by stable ids.</summary>
public static class TableChanges
{
    public static IReadOnlyList<TableChange> Between(App before, App after)
    {
        var changes = new List<TableChange>();
        var known = before.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var entity in after.Entities)
        {
            if (known.TryGetValue(entity.Id, out var old))
            {
                changes.AddRange(Within(old, entity));
            }
            else
            {
                changes.Add(new("added", entity.Ref.Name, $"A table for {entity.Ref.Name} is added."));
            }
        }

        var left = before.Entities.Where(e => after.Entities.All(n => n.Id != e.Id)).Select(e => e.Ref.Name);
        return [.. changes, .. left.Select(name => new TableChange("kept", name, $"The table of {name} stays with its rows, though no app uses it any more."))];
    }

    private static IEnumerable<TableChange> Within(Entity old, Entity now)
    {
        var name = now.Ref.Name;
        if (old.Table != now.Table)
        {
            yield return new("renamed", name, $"The table of {old.Ref.Name} becomes that of {name}; its rows stay.");
        }

        foreach (var field in Stored(now))
        {
            var changes = Stored(old).FirstOrDefault(f => f.Id == field.Id) is { } was
                ? Of(was, field, $"{name}.{field.Name}")
                : [Added(field, $"{name}.{field.Name}", name)];
            foreach (var change in changes)
            {
                yield return change;
            }
        }

        foreach (var rule in now.Unique.Where(rule => !old.Unique.Any(was => was.Fields == rule.Fields && was.When?.Text == rule.When?.Text)))
        {
            yield return new("unique", name, $"{name} gets a rule that no two rows share {string.Join(" + ", rule.Fields)}; rows that do must be put right first.");
        }

        foreach (var gone in Stored(old).Where(f => Stored(now).All(n => n.Id != f.Id)))
        {
            yield return new("kept", $"{name}.{gone.Name}", $"The values of {name}.{gone.Name} stay in the table, though no app uses them any more.");
        }
    }

    private static IEnumerable<Field> Stored(Entity entity) => entity.Fields.Where(f => f.IsStored);

    private static TableChange Added(Field field, string node, string entity) => new(
        "added",
        node,
        field.Type == FieldType.References ? $"{node} gets a table of its own; it refers to nothing yet." : $"The table of {entity} gets a column for {field.Name}; rows that are there already have "
        + (field is { Default: not null, DefaultOrder: 0 } ? "its default in it."
            : field is { Required: true, Type: not (FieldType.Reference or FieldType.User or FieldType.Team or FieldType.File or FieldType.Image or FieldType.Signature or FieldType.Encrypted or FieldType.MultiChoice or FieldType.Tags) } ? "its first or lowest value in it."
            : "nothing in it."));

    private static IEnumerable<TableChange> Of(Field old, Field now, string node)
    {
        if (old.Name != now.Name)
        {
            yield return new("renamed", node, $"The column of {old.Name} becomes that of {node}; its values stay.");
        }

        if (Converted(old.Type, now.Type) is { } way)
        {
            yield return new("converted", node, $"The values of {node} {way}.");
        }

        if (now.Required && !old.Required)
        {
            yield return new("required", node, $"{node} must have a value from now on.");
        }

        if (now.Unique && !old.Unique)
        {
            yield return new("unique", node, $"{node} gets a rule that no two rows share a value; rows that do must be put right first.");
        }

        if (now.MaxLength is { } most && (old.MaxLength is not { } before || before > most))
        {
            yield return new("shorter", node, $"{node} takes {most} characters at most; values that are longer stay until they are changed.");
        }
    }

    private static string? Converted(FieldType from, FieldType to) =>
        FormOf(from) == FormOf(to) ? null
        : (from, to) is (FieldType.Reference, FieldType.References) ? "become the first of its records"
        : from == FieldType.References || to == FieldType.References ? "are kept beside, for they cannot be converted"
        : IsLossless(FormOf(from), FormOf(to)) ? "are converted in place"
        : "are converted in place if all of them can be; otherwise they are kept beside";

    private static bool IsLossless(FieldType from, FieldType to) =>
        (from, to) is (_, FieldType.Text) or (FieldType.Integer, FieldType.Decimal) or (FieldType.Date, FieldType.DateTime);

    /// <summary>One type for all that are stored alike.</summary>
    private static FieldType FormOf(FieldType type) => type switch
    {
        FieldType.LongText or FieldType.Email or FieldType.Phone or FieldType.Url or FieldType.AutoNumber => FieldType.Text,
        FieldType.Money or FieldType.Percent => FieldType.Decimal,
        _ => type,
    };
}
