namespace BusinessOS.Assistant;

/// <summary>What an author made of a text. Apply <see cref="Operations"/> to <see cref="Base"/> to get the app.</summary>
public sealed record AuthorResult
{
    /// <summary>The app the operations apply to: the existing one, or a new one without content.</summary>
    public required AppSpec Base { get; init; }

    public EquatableArray<Operation> Operations { get; init; } = [];

    /// <summary>Which sentence each part came from.</summary>
    public EquatableArray<Provenance> Provenance { get; init; } = [];

    /// <summary>What the text leaves open, and what was taken.</summary>
    public EquatableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>Sentences nothing was made of, and why.</summary>
    public EquatableArray<Unplaced> Unplaced { get; init; } = [];

    public EquatableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Who wrote it: "embedded", or the model's name.</summary>
    public string Author { get; init; } = "embedded";

    public bool Succeeded => Operations.Count > 0 && !Diagnostics.Any(d => d.IsError);
}
