namespace BusinessOS.Spec;

/// <summary>No two records may have the same values in these fields; with a condition, no two of those it holds for.</summary>
public sealed record UniqueSpec
{
    public required EquatableArray<string> Fields { get; init; }

    public string? When { get; init; }

    /// <summary>What people read at the fields when it is broken; null for words made from their labels.</summary>
    public string? Message { get; init; }
}
