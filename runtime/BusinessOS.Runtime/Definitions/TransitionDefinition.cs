namespace BusinessOS.Runtime.Definitions;

/// <summary>A step between states.</summary>
/// <param name="From">The states it starts from.</param>
/// <param name="Roles">Who may take it; none for whoever may update the record.</param>
public sealed record TransitionDefinition(
    string Name, LocalText Text, IReadOnlyList<object> From, object To, IReadOnlyList<string> Roles, Condition? When)
    : RecordStep(Name, Text, Roles, When);
