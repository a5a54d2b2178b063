namespace BusinessOS.Model;

/// <summary>A value of a choice field: the C# enum member and what people read.</summary>
/// <param name="FormerNames">What it was called before, oldest first.</param>
/// <param name="Colour">One of <see cref="ChipColours.All"/>, or null.</param>
public sealed record Choice(string Name, string Label, EquatableArray<string> FormerNames = default, string? Colour = null);
