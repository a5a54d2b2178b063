namespace BusinessOS.Spec;

/// <summary>A card of a dashboard.</summary>
public sealed record CardSpec
{
    public required string Title { get; init; }

    /// <summary>One of <c>count</c>, <c>sum</c>, <c>average</c>, <c>chart</c>, <c>list</c>.</summary>
    public required string Kind { get; init; }

    public required string Entity { get; init; }

    /// <summary>The number field that is summed or averaged.</summary>
    public string? Field { get; init; }

    /// <summary>For a chart: the field that groups (a choice, <c>Status</c>, a reference or a date, by month).</summary>
    public string? By { get; init; }

    /// <summary>A C# condition: only these records.</summary>
    public string? Where { get; init; }
}
