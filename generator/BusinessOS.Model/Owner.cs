namespace BusinessOS.Model;

/// <summary>Where records live that are lines of others.</summary>
/// <param name="Entity">Whose lines they are.</param>
/// <param name="Lines">The field there that holds them.</param>
/// <param name="Via">Their reference to it.</param>
public sealed record Owner(EntityRef Entity, string Lines, string Via);
