namespace BusinessOS.Runtime.Definitions;

/// <summary>Something people do with a record at the push of a button: a step in its life, or an action.</summary>
/// <param name="Roles">Who may take it; none for whoever may update the record.</param>
public abstract record RecordStep(string Name, string Label, IReadOnlyList<string> Roles, Condition? When)
{
    /// <summary>What must have a value for it.</summary>
    public IReadOnlyList<FieldDefinition> Needs { get; init; } = [];

    /// <summary>What it sets.</summary>
    public IReadOnlyList<StepValue> Set { get; init; } = [];

    /// <summary>What people are asked before; null when it needs no question.</summary>
    public Computed? Confirm { get; init; }
}
