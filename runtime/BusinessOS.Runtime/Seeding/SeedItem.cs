namespace BusinessOS.Runtime.Seeding;

/// <summary>One record that comes with an app.</summary>
/// <param name="Line">Where it stands in its file, from 1.</param>
/// <param name="Key">What tells it apart for good.</param>
/// <param name="Values">A value for each column, as REST writes it, lists separated by semicolons; null for none.</param>
public sealed record SeedItem(int Line, string Key, IReadOnlyList<string?> Values);
