namespace BusinessOS.Model;

/// <summary>No two records may have the same values in these fields; with a condition, no two of those it holds for.</summary>
/// <param name="Fields">Names of stored fields, or <c>Status</c>.</param>
/// <param name="When">Over the record's own stored fields and fixed values only.</param>
/// <param name="Message">What people read at the fields; null for words made from their labels.</param>
public sealed record UniqueRule(EquatableArray<string> Fields, Expr? When, string? Message);
