namespace BusinessOS.Model;

/// <summary>A role may do these on the records for which the condition holds.</summary>
public sealed record Grant(string Role, Operations Operations, Expr? When);
