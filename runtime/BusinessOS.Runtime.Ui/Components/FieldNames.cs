namespace BusinessOS.Runtime.Ui.Components;

/// <summary>Fields by the names a page gives: <c>Number, DueOn</c>.</summary>
internal static class FieldNames
{
    public static IReadOnlyList<FieldDefinition> Of(EntityDefinition entity, string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entity.Field).OfType<FieldDefinition>()];
}
