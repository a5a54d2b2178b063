namespace BusinessOS.Model;

/// <summary>A step of a wizard.</summary>
public sealed record PageStep
{
    public required string Title { get; init; }

    public string? Help { get; init; }

    public required EquatableArray<string> Fields { get; init; }

    /// <summary>Where it does not hold for what was filled in before, the step is passed over.</summary>
    public Expr? When { get; init; }
}
