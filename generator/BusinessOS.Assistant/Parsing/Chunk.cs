namespace BusinessOS.Assistant.Parsing;

/// <summary>A run of words that belong together: tokens from <paramref name="Start"/> up to <paramref name="End"/>.</summary>
internal abstract record Chunk(int Start, int End);
