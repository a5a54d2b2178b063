namespace BusinessOS.Runtime.Definitions;

/// <summary>A team an app's conditions ask for.</summary>
public sealed record TeamDefinition(string Name, string Label, string Description);
