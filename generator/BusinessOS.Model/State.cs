namespace BusinessOS.Model;

/// <summary>A state: the C# enum member and what people read.</summary>
/// <param name="FormerNames">What it was called before, oldest first.</param>
/// <param name="Colour">One of <see cref="ChipColours.All"/>, or null.</param>
public sealed record State(string Name, string Label, EquatableArray<string> FormerNames = default, bool IsLocked = false, string? Colour = null);
