namespace BusinessOS.Model.Binding;

/// <summary>What a gallery can show.</summary>
internal static class Pictures
{
    public static IReadOnlyList<string> Possible(EntityScope entity) =>
        [.. entity.Fields.Where(field => field.Kind?.Type == FieldType.Image).Select(field => field.Name)];

    public static string? DefaultFor(EntityScope entity) => Possible(entity) is [var first, ..] ? first : null;
}
