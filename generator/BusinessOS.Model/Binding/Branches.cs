namespace BusinessOS.Model.Binding;

/// <summary>What can make a tree: references from records to others of their own entity.</summary>
internal static class Branches
{
    public static IReadOnlyList<string> Possible(EntityScope entity) =>
        [.. entity.Fields.Where(field => field.IsReference && field.Target == entity).Select(field => field.Name)];

    public static string? DefaultFor(EntityScope entity) => Possible(entity) is [var only] ? only : null;
}
