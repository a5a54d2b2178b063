namespace BusinessOS.Build.Seeds;

/// <summary>The records of one seed file, checked and in one form, on their way to a host.</summary>
/// <param name="File">The file, for what the host has to say about it.</param>
/// <param name="Entity">The entity's name.</param>
/// <param name="IsDemo">Whether only previews and <c>bos run --demo</c> show them.</param>
/// <param name="Columns">The fields that are given.</param>
public sealed record SeedTable(string File, string Entity, bool IsDemo, EquatableArray<string> Columns, EquatableArray<SeedRow> Rows);
