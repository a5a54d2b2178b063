namespace BusinessOS.Runtime.Definitions;

public sealed record RoleDefinition(string Name, string Label, string Description);
