namespace BusinessOS.Tester.Plans;

/// <summary>Something people do with a record that does not move it.</summary>
/// <param name="Rule">Its condition is the action's guard.</param>
public sealed record ActionPlan(string Name, SpecRule Rule)
{
    /// <summary>Roles that may take it; empty: whoever may update the record.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Fields that must have a value for it.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether it sets values of the record.</summary>
    public bool Sets { get; init; }

    /// <summary>Whether it changes values, which a record that is locked does not let it.</summary>
    public bool Writes => Sets || Needs.Count > 0;
}
