namespace BusinessOS.Assistant.Language;

/// <summary>The words of a sentence while they are being tagged: decided before the current one, only guessed after it.</summary>
internal sealed class TagContext(string[] words)
{
    private readonly PartOfSpeech?[] _parts = new PartOfSpeech?[words.Length];

    public int Count => words.Length;

    public string Word(int i) => i >= 0 && i < words.Length ? words[i] : "";

    public void Decide(int i, PartOfSpeech part) => _parts[i] = part;

    /// <summary>The last decided word before <paramref name="i"/> that is not an adverb, filler or quote; -1 at the start.</summary>
    public int Before(int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (_parts[at] is not (PartOfSpeech.Adverb or PartOfSpeech.Interjection or PartOfSpeech.Quote))
            {
                return at;
            }
        }

        return -1;
    }

    public PartOfSpeech? Decided(int i) => i >= 0 && i < words.Length ? _parts[i] : null;

    /// <summary>Whether the word at <paramref name="i"/> could be this part of speech.</summary>
    public bool CanBe(int i, PartOfSpeech part) =>
        i >= 0 && i < words.Length && words[i].Length > 0 && char.IsLetter(words[i][0]) && Lexicon.English.CanBe(words[i], part);

    /// <summary>Whether the word opens a noun phrase that cannot belong to the word before it: "the", "their", "3".</summary>
    public bool OpensPhrase(int i)
    {
        var word = Word(i);
        return word.Length > 0 && (char.IsDigit(word[0]) || word is "\"" || (word is not ("that" or "own" or "other" or "themselves" or "itself" or "himself" or "myself" or "yourself")
            && (CanBe(i, PartOfSpeech.Determiner) || CanBe(i, PartOfSpeech.Possessive) || CanBe(i, PartOfSpeech.Pronoun) || CanBe(i, PartOfSpeech.Number))));
    }

    public bool IsPluralNoun(int i) => CanBe(i, PartOfSpeech.Noun) && Morphology.IsPlural(Word(i));

    /// <summary>Whether the clause around <paramref name="i"/> has another word that can only be its verb.</summary>
    public bool HasOtherVerb(int i)
    {
        for (var at = i + 1; at < words.Length && !EndsClause(at); at++)
        {
            if (IsSureVerb(at))
            {
                return true;
            }
        }

        for (var at = i - 1; at >= 0 && !EndsClause(at); at--)
        {
            if (_parts[at] is PartOfSpeech.Verb or PartOfSpeech.Be or PartOfSpeech.Modal or PartOfSpeech.Have)
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsClause(int i) => words[i] is "," or "." or ";" or ":" or "!" or "?" or "->" or "(" or ")" || Lexicon.English.CanBe(words[i], PartOfSpeech.Subordinator) && words[i] is not ("so" or "as");

    private bool IsSureVerb(int i)
    {
        if (!char.IsLetter(words[i][0]))
        {
            return false;
        }

        var parts = Lexicon.English.PartsOf(words[i]);
        return parts[0] is PartOfSpeech.Be or PartOfSpeech.Have or PartOfSpeech.Modal or PartOfSpeech.Do
            || (parts is [PartOfSpeech.Verb] && Lexicon.English.TryVerb(words[i], out _, out var form) && form is VerbForm.Base or VerbForm.Third);
    }
}
