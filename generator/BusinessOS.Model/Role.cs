namespace BusinessOS.Model;

/// <summary>A role of an app.</summary>
public sealed record Role(string Name, string Label, string Description);
