using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Definitions;

/// <summary>Finds the fields that an entity's rules, indexes and order name.</summary>
internal sealed class EntityParts(IReadOnlyList<FieldDefinition> fields, FieldDefinition? statusSince)
{
    private const string Descending = " desc";

    public FieldDefinition Field(string name) =>
        fields.FirstOrDefault(f => f.Name == name)
        ?? KeptFields.All.FirstOrDefault(f => f.Name == name)
        ?? (statusSince?.Name == name ? statusSince : null)
        ?? throw new InvalidOperationException($"There is no field {name}.");

    /// <summary>Names of fields, each with an optional <c> desc</c>.</summary>
    public IReadOnlyList<Sort> Keys(IReadOnlyList<string> keys) => [.. keys.Select(key => key.EndsWith(Descending, StringComparison.Ordinal)
        ? new Sort(Field(key[..^Descending.Length]), true)
        : new Sort(Field(key), false))];

    public UniqueDefinition Unique(LocalText label, IReadOnlyList<string> names, LocalText? message, Condition? when)
    {
        FieldDefinition[] named = [.. names.Select(Field)];
        return new(named, message ?? new LocalText(() => Say($"Another {Inside(label.Current)} has the same {What()} already.")), when);

        string What() => string.Join(Say(" and "), named.Select(f => Inside(f.Label)));
    }
}
