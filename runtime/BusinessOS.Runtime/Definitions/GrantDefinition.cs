namespace BusinessOS.Runtime.Definitions;

/// <summary>
/// A role may, or for a denial may not, do these on the records for which the condition holds; without one, on every record.
/// </summary>
/// <param name="Role">Null for everyone: a denial to all people, a grant to anybody, signed in or not.</param>
/// <param name="Rule">The rule's node in the spec; null where nobody wrote it.</param>
/// <param name="Words">The condition as the owner wrote it.</param>
public sealed record GrantDefinition(string? Role, Operations Operations, Condition? When, string? Rule = null, string? Words = null);
