namespace BusinessOS.Model;

/// <summary>The colour of the records for which something is true.</summary>
/// <param name="Field">A yes-or-no field or formula.</param>
/// <param name="Colour">One of <see cref="ChipColours.All"/>.</param>
public sealed record PageColour(string Field, string Colour);
