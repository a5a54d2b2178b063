namespace BusinessOS.Model;

/// <summary>A card of a dashboard.</summary>
public sealed record Card
{
    public required string Title { get; init; }

    public required CardKind Kind { get; init; }

    public required EntityRef Entity { get; init; }

    /// <summary>The number that is summed or averaged.</summary>
    public string? Field { get; init; }

    /// <summary>For a chart: the field that groups.</summary>
    public string? By { get; init; }

    public Expr? Where { get; init; }
}
