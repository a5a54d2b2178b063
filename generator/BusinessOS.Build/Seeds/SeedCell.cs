namespace BusinessOS.Build.Seeds;

/// <summary>A value of a seed file with its place.</summary>
internal readonly record struct SeedCell(string? Text, SourceSpan Span);
