namespace BusinessOS.Runtime.Definitions;

/// <summary>A step between states, and who may take it.</summary>
/// <param name="From">Values of the status enum it starts from.</param>
/// <param name="To">The value it leads to.</param>
/// <param name="Roles">Names of roles of the entity's app; empty: whoever may update the record.</param>
public sealed record TransitionDefinition(
    string Name, string Label, IReadOnlyList<object> From, object To, IReadOnlyList<string> Roles, Condition? When);
