namespace BusinessOS.Spec;

/// <summary>A way to see the list of an entity that comes with the app.</summary>
public sealed record ViewSpec
{
    /// <summary>A C# name: <c>DueThisWeek</c>.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    /// <summary>A C# condition: only these records.</summary>
    public string? Where { get; init; }

    /// <summary>Field names, each with an optional " desc".</summary>
    public EquatableArray<string> Sort { get; init; } = [];

    /// <summary>The columns in order; empty: those of the list.</summary>
    public EquatableArray<string> Fields { get; init; } = [];
}
