using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>What the database keeps of a record and can compare: its fields that are neither calculated nor long, and its state.</summary>
internal static class StoredFields
{
    public static IEnumerable<string> NamesOf(EntityScope entity) =>
    [
        .. entity.Fields.Where(IsCompared).Select(field => field.Name),
        .. entity.HasStates ? [Vocabulary.Status] : Array.Empty<string>(),
    ];

    /// <summary>Why the name means nothing that is compared; null when it does.</summary>
    public static string? Fault(EntityScope entity, string name) => entity.FindField(name) switch
    {
        null when name == Vocabulary.Status && entity.HasStates => null,
        null => $"no field of '{entity.Name}'",
        { IsComputed: true } => "calculated, not stored",
        { Kind.IsLong: true } => "too long to be compared",
        { IsReferences: true } => "any number of records",
        { Kind.Type: FieldType.Location } => "a location",
        { Kind.Type: FieldType.Encrypted } => "encrypted",
        { Kind.Type: FieldType.Address } => "an address, which is compared by its parts",
        { Kind.Type: FieldType.File or FieldType.Image or FieldType.Signature } => "a file",
        _ => null,
    };

    public static bool IsDate(EntityScope entity, string name) => entity.FindField(name) is { IsComputed: false, Kind.IsDate: true };

    private static bool IsCompared(FieldScope field) => Fault(field.Entity, field.Name) is null;
}
