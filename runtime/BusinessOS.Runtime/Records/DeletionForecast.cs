namespace BusinessOS.Runtime.Records;

/// <summary>What deleting a record would do beside deleting it.</summary>
/// <param name="Deleted">How many other records would go with it, by entity.</param>
/// <param name="Cleared">How many records would lose what they refer to, by entity.</param>
/// <param name="Refusal">Why it cannot be deleted, in words; null when it can.</param>
public sealed record DeletionForecast(
    IReadOnlyList<(EntityDefinition Entity, int Count)> Deleted, IReadOnlyList<(EntityDefinition Entity, int Count)> Cleared, string? Refusal);
