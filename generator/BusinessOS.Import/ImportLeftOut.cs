namespace BusinessOS.Import;

/// <summary>A part of the source nothing was made of, and why.</summary>
public sealed record ImportLeftOut(string What, string Why);
