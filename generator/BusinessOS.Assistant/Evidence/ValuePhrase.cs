namespace BusinessOS.Assistant.Evidence;

/// <summary>A value as the text names it: "flexible return (yes/no)".</summary>
/// <param name="Words">Its words in small letters, the last one in the singular.</param>
internal sealed record ValuePhrase(IReadOnlyList<string> Words)
{
    public string? Type { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool Plural { get; init; }

    public bool Required { get; init; }

    public bool Optional { get; init; }

    public bool Unique { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }

    public string? Default { get; init; }

    /// <summary>The kind of record it points at, where the text says so: "reference to supplier".</summary>
    public string? Target { get; init; }

    /// <summary>How its numbers look, for one that counts by itself: "INC-{0000}".</summary>
    public string? NumberPattern { get; init; }

    /// <summary>Several of them: "many nurses", "two phone numbers".</summary>
    public bool Many { get; init; }

    /// <summary>The thing it is a value of, where the phrase itself says so: "name of the instructor".</summary>
    public string? Of { get; init; }

    public string Key => string.Join(' ', Words);
}
