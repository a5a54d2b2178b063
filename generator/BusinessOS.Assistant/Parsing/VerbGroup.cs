namespace BusinessOS.Assistant.Parsing;

/// <summary>A verb with its helpers: "should not be changed" → change, passive, negated.</summary>
/// <param name="Lemma">The main verb, with its particle: "sign up".</param>
internal sealed record VerbGroup(string Lemma, int Start, int End) : Chunk(Start, End)
{
    public bool Passive { get; init; }

    public bool Negated { get; init; }

    /// <summary>Says what may, should or must be: "can", "must", "may", also "needs to".</summary>
    public string? Modal { get; init; }

    /// <summary>Its own time or person shows, so that a subject goes before it.</summary>
    public bool Finite { get; init; }

    /// <summary>"to book", or what follows another verb.</summary>
    public bool Infinitive { get; init; }

    public bool Gerund { get; init; }

    /// <summary>A bare past form: "assigned" in "tasks assigned to Ann", or "assigned" in "we assigned it".</summary>
    public bool BarePast { get; init; }

    public bool IsBe => Lemma == "be";

    public bool IsHave => Lemma == "have";

    public override string ToString() => $"<{Lemma}{(Passive ? " passive" : "")}{(Negated ? " not" : "")}>";
}
