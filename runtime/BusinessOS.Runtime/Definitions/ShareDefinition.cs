namespace BusinessOS.Runtime.Definitions;

/// <summary>Who may give a single record on to others, and for what.</summary>
/// <param name="Roles">Empty: whoever may read the record.</param>
/// <param name="Rule">The rule's node in the spec.</param>
/// <param name="Words">The condition as the owner wrote it.</param>
public sealed record ShareDefinition(Operations Operations, IReadOnlyList<string> Roles, Condition? When, string? Rule = null, string? Words = null);
