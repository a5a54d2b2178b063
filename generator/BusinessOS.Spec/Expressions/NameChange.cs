namespace BusinessOS.Spec.Expressions;

/// <summary>What a rename changes in expressions: a member of one entity, and names that stand for themselves, such as enum types.</summary>
/// <param name="Entity">The entity whose member changes; null when only <paramref name="Types"/> do.</param>
/// <param name="Members">Old member names to new ones: <c>Equipment</c> and <c>EquipmentId</c>.</param>
/// <param name="Types">Old type names to new ones: <c>LoanPriority</c>.</param>
internal sealed record NameChange(string? Entity, IReadOnlyDictionary<string, string> Members, IReadOnlyDictionary<string, string> Types);
