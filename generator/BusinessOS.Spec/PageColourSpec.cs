namespace BusinessOS.Spec;

/// <summary>The colour of the records for which something is true.</summary>
/// <param name="Field">A yes-or-no field or formula.</param>
/// <param name="Colour">One of <see cref="ChipColours.All"/> if it is right.</param>
public sealed record PageColourSpec(string Field, string Colour);
