namespace BusinessOS.Runtime.Definitions;

/// <summary>A role may do these on the records for which the condition holds; without one, on every record.</summary>
public sealed record GrantDefinition(string Role, Operations Operations, Condition? When);
