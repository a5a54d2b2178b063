namespace BusinessOS.Model.Binding;

/// <summary>What can make the columns of a board.</summary>
internal static class BoardColumns
{
    public static IReadOnlyList<string> Possible(EntityScope entity) =>
    [
        .. entity.HasStates ? [Vocabulary.Status] : Array.Empty<string>(),
        .. entity.Fields.Where(field => field.IsChoice).Select(field => field.Name),
    ];

    /// <summary>The states where there are some, else the only choice.</summary>
    public static string? DefaultFor(EntityScope entity) => entity.HasStates || Possible(entity).Count == 1 ? Possible(entity)[0] : null;
}
