namespace BusinessOS.Tester.Plans;

/// <summary>A step between states.</summary>
/// <param name="Rule">Its condition is the transition's guard.</param>
public sealed record TransitionPlan(string Name, IReadOnlyList<string> From, string To, SpecRule Rule)
{
    /// <summary>Roles that may take it; empty: whoever may update the record.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Fields that must have a value for it.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}
