namespace BusinessOS.Import.Sources;

/// <summary>Columns whose values are those of another table's.</summary>
/// <param name="Target">The name of the table.</param>
/// <param name="Cascades">Whether a row goes when the one it refers to is deleted.</param>
/// <param name="Clears">Whether the columns are emptied then.</param>
internal sealed record ForeignKey(
    EquatableArray<string> Columns, string Target, EquatableArray<string> TargetColumns, bool Cascades = false, bool Clears = false)
{
    /// <summary>What the source calls it, before the name of the target.</summary>
    public string Said { get; init; } = "a foreign key to";

    /// <summary>How it was found where the source does not declare it; null where it does.</summary>
    public string? Evidence { get; init; }
}
