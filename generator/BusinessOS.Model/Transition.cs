namespace BusinessOS.Model;

/// <summary>A step between states.</summary>
public sealed record Transition : IRecordStep
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required EquatableArray<string> From { get; init; }

    public required string To { get; init; }

    /// <summary>Roles that may take it; empty: whoever may update the record.</summary>
    public required EquatableArray<string> Roles { get; init; }

    public Expr? When { get; init; }

    /// <summary>Names of the fields that must have a value for it.</summary>
    public EquatableArray<string> Needs { get; init; } = [];

    /// <summary>What it sets, before the state changes.</summary>
    public EquatableArray<Assignment> Set { get; init; } = [];

    /// <summary>What people are asked before.</summary>
    public TextTemplate? Confirm { get; init; }
}
