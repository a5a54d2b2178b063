namespace BusinessOS.Import;

/// <summary>Where a part of the app comes from.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Field">Its field; null for the entity as a whole.</param>
/// <param name="From">In words: "column email, 40 of 40 values are mail addresses".</param>
public sealed record ImportOrigin(string Entity, string? Field, string From);
