namespace BusinessOS.Spec;

/// <summary>A named step from some states to another, and who may take it.</summary>
public sealed record TransitionSpec : IRecordStepSpec
{
    /// <summary>A C# name that reads as a verb: <c>Approve</c>, <c>HandOut</c>.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    /// <summary>The states it starts from.</summary>
    public required EquatableArray<string> From { get; init; }

    public required string To { get; init; }

    /// <summary>Roles that may take it. Empty: whoever may update the record.</summary>
    public EquatableArray<string> By { get; init; } = [];

    /// <summary>A C# condition that must hold.</summary>
    public string? When { get; init; }

    /// <summary>The fields that must have a value for this step.</summary>
    public EquatableArray<string> Needs { get; init; } = [];

    /// <summary>What the step sets.</summary>
    public EquatableArray<AssignmentSpec> Set { get; init; } = [];

    /// <summary>Text with holes that people are asked before.</summary>
    public string? Confirm { get; init; }
}
