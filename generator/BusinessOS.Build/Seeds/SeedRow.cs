namespace BusinessOS.Build.Seeds;

/// <summary>One record of a seed file.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Key">What tells it apart for good.</param>
/// <param name="Values">A value for each column, as REST writes it; null for none. References are the key of their record, or what it is called.</param>
public sealed record SeedRow(int Line, string Key, EquatableArray<string?> Values);
