using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>Reads one noun phrase, with its owner and the bracket after it.</summary>
internal static class NounPhraseReader
{
    private const int LongestNote = 40;

    public static NounPhrase? Read(IReadOnlyList<Token> tokens, int start)
    {
        if (tokens[start].Is(PartOfSpeech.Pronoun))
        {
            return new NounPhrase([tokens[start]], null, start, start + 1) { IsPronoun = true };
        }

        NounPhrase? owner = null;
        for (var from = start; ;)
        {
            var phrase = ReadOne(tokens, from);
            if (phrase is null)
            {
                return owner is null ? null : owner with { Start = start };
            }

            if (phrase.End < tokens.Count && IsPossessive(tokens, phrase))
            {
                owner = phrase with { Start = start, Owner = owner };
                from = phrase.End + 1;
                continue;
            }

            return WithNote(tokens, phrase with { Start = start, Owner = owner });
        }
    }

    private static bool IsPossessive(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        var next = tokens[phrase.End];
        var follows = phrase.End + 1 < tokens.Count ? tokens[phrase.End + 1] : null;
        var nounFollows = follows is not null && (follows.Is(PartOfSpeech.Noun) || follows.Is(PartOfSpeech.Adjective) || follows.Is(PartOfSpeech.Number));
        return nounFollows && (next.Is(PartOfSpeech.PossessiveMark) || (next.Text == "'" && phrase.IsPlural && next.Start == phrase.Head.End));
    }

    private static NounPhrase? ReadOne(IReadOnlyList<Token> tokens, int start)
    {
        var i = start;
        string? determiner = null;
        string? number = null;
        while (i < tokens.Count && (tokens[i].Part is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Number
            || (tokens[i].Is(PartOfSpeech.Quote) && i > start)
            || (tokens[i].Lower is "of" && determiner is "all" or "each" or "some" or "any" or "many" or "most" or "several" or "one" or "both")
            || (tokens[i].Lower is "only" or "exactly" && i + 1 < tokens.Count && tokens[i + 1].Part is PartOfSpeech.Number or PartOfSpeech.Determiner)))
        {
            if (number is not null && tokens[i].Part is PartOfSpeech.Determiner or PartOfSpeech.Possessive && number is not null)
            {
                return null;
            }

            if (tokens[i].Is(PartOfSpeech.Number))
            {
                number = tokens[i].Lower;
            }
            else if (!tokens[i].Is(PartOfSpeech.Quote) && tokens[i].Lower is not ("of" or "the" or "own" or "only" or "exactly") || determiner is null && !tokens[i].Is(PartOfSpeech.Quote))
            {
                determiner = tokens[i].Lower;
            }

            i++;
        }

        var words = new List<Token>();
        while (i < tokens.Count)
        {
            if (tokens[i].Part is PartOfSpeech.Noun or PartOfSpeech.Adjective)
            {
                if (StartsAnother(words, tokens[i]))
                {
                    break;
                }

                words.Add(tokens[i]);
            }
            else if (!(tokens[i].Is(PartOfSpeech.Adverb) && words.Count == 0 && i + 1 < tokens.Count && tokens[i + 1].Is(PartOfSpeech.Adjective))
                && !IsJoinedNumber(tokens, i, words) && !IsJoinedAdjective(tokens, i, words))
            {
                break;
            }

            i++;
        }

        var lastNoun = words.FindLastIndex(w => w.Is(PartOfSpeech.Noun));
        if (lastNoun < 0)
        {
            return null;
        }

        // Adjectives behind the last noun say something about it and are not part of its name.
        var end = i - (words.Count - 1 - lastNoun);
        return new NounPhrase(words[..(lastNoun + 1)], determiner, start, end) { Number = number };
    }

    // "the complaints users send", "the responses AI scores": who does it does not belong to what it is done to.
    private static bool StartsAnother(List<Token> words, Token token) =>
        words.Count > 0 && words[^1].Is(PartOfSpeech.Noun) && words[^1].Plural && words[^1].Lower is not ("sales" or "goods" or "sports" or "operations" or "logistics" or "savings")
        && (Meanings.Machine.Contains(token.Lower) && token.Text == "AI" || (token.Plural && Meanings.Person.Contains(token.Lemma)));

    // "trading as 2 star hotels" keeps the number outside; "level 3 support" keeps it in.
    private static bool IsJoinedNumber(IReadOnlyList<Token> tokens, int i, List<Token> words) =>
        tokens[i].Is(PartOfSpeech.Number) && words.Count > 0 && i + 1 < tokens.Count && tokens[i + 1].Is(PartOfSpeech.Noun) && tokens[i].Text.Length < 3 && char.IsDigit(tokens[i].Text[0]);

    // "first and last name" is read by the attribute list; here "new and used cars" goes on after "and".
    private static bool IsJoinedAdjective(IReadOnlyList<Token> tokens, int i, List<Token> words) =>
        tokens[i].Lower is "and" or "or" && words.Count > 0 && words.All(w => w.Is(PartOfSpeech.Adjective)) && i + 2 < tokens.Count
        && tokens[i + 1].Is(PartOfSpeech.Adjective) && tokens[i + 2].Is(PartOfSpeech.Noun);

    private static NounPhrase WithNote(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        if (phrase.End >= tokens.Count || !tokens[phrase.End].Is(PartOfSpeech.Open))
        {
            return phrase;
        }

        var depth = 0;
        for (var i = phrase.End; i < tokens.Count && i < phrase.End + LongestNote; i++)
        {
            depth += tokens[i].Is(PartOfSpeech.Open) ? 1 : tokens[i].Is(PartOfSpeech.Close) ? -1 : 0;
            if (depth == 0)
            {
                var note = string.Join(' ', tokens.Skip(phrase.End + 1).Take(i - phrase.End - 1).Select(t => t.Text));
                return phrase with { Note = note, End = i + 1 };
            }
        }

        return phrase;
    }
}
