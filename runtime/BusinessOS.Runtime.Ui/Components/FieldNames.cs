namespace BusinessOS.Runtime.Ui.Components;

/// <summary>Fields by the names a page gives: <c>Number, DueOn</c>.</summary>
internal static class FieldNames
{
    /// <summary>The fields of the entity that are named, in order; names it has no field of are passed over.</summary>
    public static IReadOnlyList<FieldDefinition> Of(EntityDefinition entity, string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entity.Field).OfType<FieldDefinition>().Distinct()];
}
