namespace BusinessOS.Import;

/// <summary>What is to be made into an app.</summary>
/// <param name="Source">A path, or a connection string of PostgreSQL.</param>
/// <param name="Path">The full path, where it is one.</param>
/// <param name="Shown">How problems name it.</param>
public sealed record ImportRequest(string Source, string Path, string Shown)
{
    /// <summary>What the app is called; null: after the source.</summary>
    public string? Name { get; init; }

    /// <summary>The tables to import; empty: all.</summary>
    public EquatableArray<string> Only { get; init; } = [];

    /// <summary>Whether the records come along.</summary>
    public bool WithData { get; init; }
}
