using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Api;

/// <summary>The fields a caller can name: the entity's own, and what the runtime keeps on every record.</summary>
internal static class ReadableFields
{
    public static IEnumerable<FieldDefinition> Of(EntityDefinition entity) => [.. entity.Fields, .. KeptOf(entity)];

    public static FieldDefinition? Find(EntityDefinition entity, string name) =>
        entity.Field(name) ?? KeptOf(entity).FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the runtime keeps by itself: it is read, and never written.</summary>
    public static IEnumerable<FieldDefinition> KeptOf(EntityDefinition entity) =>
        entity.StatusSince is { } since ? KeptFields.All.Append(since) : KeptFields.All;
}
