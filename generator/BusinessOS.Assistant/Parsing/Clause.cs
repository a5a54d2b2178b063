namespace BusinessOS.Assistant.Parsing;

/// <summary>Who does what: one verb with what stands around it.</summary>
internal sealed record Clause
{
    /// <summary>What opens it: "when", "if", "who", "to", "for", "reduced" (a participle after a noun), "and"; null for a main clause.</summary>
    public string? Marker { get; init; }

    public IReadOnlyList<NounPhrase> Subjects { get; init; } = [];

    public VerbGroup? Verb { get; init; }

    public IReadOnlyList<NounPhrase> Objects { get; init; } = [];

    public IReadOnlyList<Complement> Complements { get; init; } = [];

    /// <summary>Adjectives after the verb: "read-only", "available".</summary>
    public IReadOnlyList<string> Predicates { get; init; } = [];

    /// <summary>First token.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last token.</summary>
    public required int End { get; init; }

    public bool IsConditional => Marker is "when" or "whenever" or "if" or "once" or "after" or "before" or "until" or "while" or "unless";

    public bool IsMain => Marker is null or "and";

    public bool Relative => Marker is "who" or "which" or "that" or "whose" or "reduced";

    public IEnumerable<NounPhrase> ComplementsOf(params ReadOnlySpan<string> prepositions)
    {
        List<NounPhrase> found = [];
        foreach (var complement in Complements)
        {
            if (prepositions.Contains(complement.Preposition))
            {
                found.AddRange(complement.Phrases);
            }
        }

        return found;
    }

    public override string ToString() =>
        $"[{Marker}] {string.Join('+', Subjects)} {Verb} {string.Join('+', Objects)} {string.Join(' ', Complements.Select(c => $"({c.Preposition} {string.Join('+', c.Phrases)})"))} {string.Join(' ', Predicates)}";
}
