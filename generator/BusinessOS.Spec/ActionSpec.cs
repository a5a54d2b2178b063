namespace BusinessOS.Spec;

/// <summary>Something people do with a record that does not move it: it sets values, and workflows may wait for it.</summary>
public sealed record ActionSpec : IRecordStepSpec
{
    /// <summary>A C# name that reads as a verb: <c>Extend</c>, <c>Remind</c>.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    public EquatableArray<string> By { get; init; } = [];

    public string? When { get; init; }

    public EquatableArray<string> Needs { get; init; } = [];

    public EquatableArray<AssignmentSpec> Set { get; init; } = [];

    public string? Confirm { get; init; }

    /// <summary>Whether it can be taken for several records at once.</summary>
    public bool Bulk { get; init; }
}
