namespace BusinessOS.Model;

/// <summary>A team that an app's conditions ask for.</summary>
public sealed record Team(string Name, string Label, string Description);
