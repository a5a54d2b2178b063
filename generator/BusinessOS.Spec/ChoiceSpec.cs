namespace BusinessOS.Spec;

/// <summary>One value of a choice field: a C# name and what people read.</summary>
/// <param name="Colour">One of <see cref="ChipColours.All"/> if it is right; null for none.</param>
public sealed record ChoiceSpec(string Name, string? Label = null, string? Colour = null);
