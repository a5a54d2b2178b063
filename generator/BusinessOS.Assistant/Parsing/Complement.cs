namespace BusinessOS.Assistant.Parsing;

/// <summary>A preposition with what it governs: "for each customer".</summary>
/// <param name="After">The phrase it directly follows, if one.</param>
internal sealed record Complement(string Preposition, IReadOnlyList<NounPhrase> Phrases, NounPhrase? After);
