namespace BusinessOS.Model.Binding;

/// <summary>What a page can show of an entity: its fields, <c>Status</c>, and when and by whom a record came to be and changed.</summary>
internal static class ShownFields
{
    public static IEnumerable<string> NamesOf(EntityScope entity) =>
    [
        .. entity.Fields.Select(field => field.Name),
        .. entity.HasStates ? [Vocabulary.Status, Vocabulary.StatusSince] : Array.Empty<string>(),
        .. Vocabulary.ListableMembers,
    ];

    public static bool Has(EntityScope entity, string name) => NamesOf(entity).Contains(name, StringComparer.Ordinal);
}
