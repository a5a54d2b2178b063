using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Api;

/// <summary>The fields a caller can name: the entity's own, and what the runtime keeps on every record.</summary>
internal static class ReadableFields
{
    public static IEnumerable<FieldDefinition> Of(EntityDefinition entity) => entity.Fields.Concat(KeptFields.All);

    public static FieldDefinition? Find(EntityDefinition entity, string name) =>
        entity.Field(name) ?? KeptFields.All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
