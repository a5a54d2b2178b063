namespace BusinessOS.Model;

/// <summary>Something people do with a record that does not move it.</summary>
public sealed record RecordAction : IRecordStep
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required EquatableArray<string> Roles { get; init; }

    public Expr? When { get; init; }

    public EquatableArray<string> Needs { get; init; } = [];

    public EquatableArray<Assignment> Set { get; init; } = [];

    public TextTemplate? Confirm { get; init; }

    /// <summary>Whether it can be taken for several records at once.</summary>
    public bool IsBulk { get; init; }
}
