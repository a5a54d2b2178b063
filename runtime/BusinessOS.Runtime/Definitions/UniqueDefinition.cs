namespace BusinessOS.Runtime.Definitions;

/// <summary>No two records may have the same values in these fields; with a condition, no two of those it holds for.</summary>
/// <param name="Message">What people read at the fields.</param>
public sealed record UniqueDefinition(IReadOnlyList<FieldDefinition> Fields, string Message, Condition? When);
