namespace BusinessOS.Spec;

/// <summary>A step of a wizard: some of the fields of a new record.</summary>
public sealed record PageStepSpec
{
    public required string Title { get; init; }

    /// <summary>A line under the title that says what to do.</summary>
    public string? Help { get; init; }

    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>A C# condition over what was filled in so far: without it holding, the step is passed over.</summary>
    public string? When { get; init; }
}
