namespace BusinessOS.Model.Binding;

/// <summary>By what a portal can know people.</summary>
internal static class PortalAddress
{
    /// <summary>The entity's mail addresses.</summary>
    public static IReadOnlyList<string> Possible(EntityScope entity) =>
        [.. entity.Fields.Where(field => field.Kind is { Name: FieldTypes.Email }).Select(field => field.Name)];

    /// <summary>The only one there is.</summary>
    public static string? DefaultFor(EntityScope entity) => Possible(entity) is [var only] ? only : null;
}
