namespace BusinessOS.Model;

/// <summary>A role may, or for a denial may not, do these on the records for which the condition holds.</summary>
/// <param name="Role">The role; null for everyone: a denial to all people, a grant to anybody, signed in or not.</param>
/// <param name="Node">The rule in the spec; null where nobody wrote it down.</param>
public sealed record Grant(string? Role, Operations Operations, Expr? When, string? Node = null);
