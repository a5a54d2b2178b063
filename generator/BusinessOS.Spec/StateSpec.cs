namespace BusinessOS.Spec;

/// <summary>A state of a record's life: a C# name and what people read.</summary>
/// <param name="Colour">One of <see cref="ChipColours.All"/> if it is right; null for the one that suits its word and place.</param>
public sealed record StateSpec(string Name, string? Label = null, bool Locked = false, string? Colour = null);
