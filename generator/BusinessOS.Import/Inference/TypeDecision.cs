namespace BusinessOS.Import.Inference;

/// <summary>The type a column gets, how its values are read, and what made it that.</summary>
internal sealed record TypeDecision(string Type, Func<string, string?> Read, string Why)
{
    public bool IsAssumption { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>For a choice.</summary>
    public ValueNames? Values { get; init; }

    public string? NumberPattern { get; init; }
}
