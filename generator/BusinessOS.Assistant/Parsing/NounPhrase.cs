using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>A noun with what stands before it: "the customer's new purchase orders".</summary>
/// <param name="Words">Adjectives and nouns, the head last; determiners and owners are not in it.</param>
/// <param name="Determiner">"the", "every", "its" … in small letters.</param>
internal sealed record NounPhrase(IReadOnlyList<Token> Words, string? Determiner, int Start, int End) : Chunk(Start, End)
{
    /// <summary>The "customer's" of "customer's order".</summary>
    public NounPhrase? Owner { get; init; }

    /// <summary>A number written before it.</summary>
    public string? Number { get; init; }

    /// <summary>What follows it in brackets.</summary>
    public string? Note { get; init; }

    /// <summary>What follows it after "of".</summary>
    public IReadOnlyList<NounPhrase> Of { get; set; } = [];

    public bool IsPronoun { get; init; }

    public Token Head => Words[^1];

    public bool IsPlural => Head.Plural;

    public Amount Amount => Determiner switch
    {
        "many" or "several" or "multiple" or "various" or "numerous" or "different" or "all" or "some" or "more" or "few" or "both" => Amount.Many,
        "a" or "an" or "one" or "each" or "every" or "exactly" or "only" or "single" or "another" => IsPlural ? Amount.Many : Amount.One,
        "other" when IsPlural => Amount.Many,
        "no" => Amount.None,
        _ when Number is not null => Number is "one" or "1" ? Amount.One : Amount.Many,
        _ => Adjectives.Select(a => a.Lower).FirstOrDefault(a => a is "multiple" or "several" or "many" or "various" or "numerous" or "single") is { } word
            ? word is "single" ? Amount.One : Amount.Many
            : Amount.Unsaid,
    };

    public IEnumerable<Token> Adjectives => Words.Take(Words.Count - 1).Where(w => w.Is(PartOfSpeech.Adjective));

    /// <summary>The words in their base forms, adjectives left out.</summary>
    public IReadOnlyList<string> Nouns => [.. Words.Where((w, i) => i == Words.Count - 1 || !w.Is(PartOfSpeech.Adjective) || w.Form != VerbForm.None).Select(w => w.Lemma)];

    /// <summary>The words as written, in small letters, the head in the singular.</summary>
    public IReadOnlyList<string> Lemmas => [.. Words.Select((w, i) => i == Words.Count - 1 ? w.Lemma : w.Lower)];

    public override string ToString() => string.Join(' ', Words.Select(w => w.Lower));
}
