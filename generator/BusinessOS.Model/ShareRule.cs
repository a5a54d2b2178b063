namespace BusinessOS.Model;

/// <summary>Who may give single records on to others, and for what.</summary>
/// <param name="Roles">Empty: whoever may read the record.</param>
/// <param name="Node">The rule in the spec.</param>
public sealed record ShareRule(Operations Operations, EquatableArray<string> Roles, Expr? When, string Node);
