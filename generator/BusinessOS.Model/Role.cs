namespace BusinessOS.Model;

/// <summary>A role of an app.</summary>
/// <param name="FormerNames">What it was called before, oldest first.</param>
public sealed record Role(string Name, string Label, string Description, EquatableArray<string> FormerNames = default);
