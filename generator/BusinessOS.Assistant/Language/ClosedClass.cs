namespace BusinessOS.Assistant.Language;

/// <summary>Decides the small words of grammar: "to", "that", "as", "one" … Answers nothing for words that carry meaning.</summary>
internal static class ClosedClass
{
    private static readonly PartOfSpeech[] Plain =
    [
        PartOfSpeech.Be, PartOfSpeech.Have, PartOfSpeech.Do, PartOfSpeech.Modal, PartOfSpeech.Possessive, PartOfSpeech.Conjunction,
        PartOfSpeech.Negation, PartOfSpeech.Number, PartOfSpeech.Interjection,
    ];

    public static PartOfSpeech? Decide(TagContext context, int i)
    {
        var word = context.Word(i);
        switch (word)
        {
            case "to":
                return To(context, i);
            case "that":
                return That(context, i);
            case "like":
                return Like(context, i);
            case "so":
                return context.Word(i + 1) is "that" || context.CanBe(i + 1, PartOfSpeech.Pronoun) ? PartOfSpeech.Subordinator : PartOfSpeech.Interjection;
            case "as":
                return context.CanBe(i + 1, PartOfSpeech.Pronoun) && !context.CanBe(i + 1, PartOfSpeech.Determiner) ? PartOfSpeech.Subordinator : PartOfSpeech.Preposition;
            case "one":
                return context.CanBe(i + 1, PartOfSpeech.Noun) || context.CanBe(i + 1, PartOfSpeech.Adjective) ? PartOfSpeech.Number : PartOfSpeech.Pronoun;
            case "either" or "both" when context.CanBe(i + 1, PartOfSpeech.Verb) && (!context.CanBe(i + 1, PartOfSpeech.Noun) || context.Word(i + 1).EndsWith('s') && context.OpensPhrase(i + 2)):
                return PartOfSpeech.Adverb;
            case "no":
                return context.Word(i + 1) is "," ? PartOfSpeech.Interjection : PartOfSpeech.Determiner;
            case "per":
                return PartOfSpeech.Preposition;
            case "which" or "what" or "whose":
                return context.CanBe(i + 1, PartOfSpeech.Noun) && !StartsVerb(context, i + 1) ? PartOfSpeech.Determiner : PartOfSpeech.Wh;
            case "who" or "whom" or "how" or "why":
                return PartOfSpeech.Wh;
            case "only" when context.CanBe(i + 1, PartOfSpeech.Number) || (context.OpensPhrase(i + 1) && !context.CanBe(i + 1, PartOfSpeech.Verb)):
                return PartOfSpeech.Determiner;
            case "own" when context.Decided(context.Before(i)) == PartOfSpeech.Pronoun:
                return PartOfSpeech.Verb;
            case "around" or "about" or "over" or "some" when context.Word(i + 1).Length > 0 && char.IsDigit(context.Word(i + 1)[0]):
                return PartOfSpeech.Adverb;
            case "before" or "after" or "until" or "since":
                return context.HasOtherVerb(i) && !IsFollowedByTwoPhrases(context, i) && !context.CanBe(i + 1, PartOfSpeech.Verb) ? PartOfSpeech.Subordinator : PartOfSpeech.Preposition;
            case "than":
                return PartOfSpeech.Preposition;
            case "ones":
                return PartOfSpeech.Noun;
            case "off" or "up" or "out" or "down" or "back" or "away" or "over" when context.Decided(i - 1) == PartOfSpeech.Verb:
                return PartOfSpeech.Particle;
            case "in" or "on" when context.Decided(i - 1) == PartOfSpeech.Verb && context.Word(i + 1) is "," or "." or "" or "and" or "or" or "for" or "at" or "to":
                return PartOfSpeech.Particle;
            case "'s":
                return PartOfSpeech.PossessiveMark;
            case "will" or "can" or "may" or "might" or "must":
                return PartOfSpeech.Modal;
            case "i":
                return PartOfSpeech.Pronoun;
        }

        return Other(context, i);
    }

    private static PartOfSpeech? Other(TagContext context, int i)
    {
        var parts = Lexicon.English.PartsOf(context.Word(i));
        var first = parts[0];
        if (Plain.Contains(first))
        {
            return first;
        }

        if (first == PartOfSpeech.Determiner)
        {
            return parts.Contains(PartOfSpeech.Pronoun) && context.Word(i + 1) is "" or "," or "." ? PartOfSpeech.Pronoun : PartOfSpeech.Determiner;
        }

        return first is PartOfSpeech.Pronoun or PartOfSpeech.Preposition or PartOfSpeech.Subordinator or PartOfSpeech.Wh ? first : null;
    }

    private static PartOfSpeech To(TagContext context, int i)
    {
        var next = context.Word(i + 1);
        var isBase = next.Length > 0 && char.IsLetter(next[0]) && Lexicon.English.TryVerb(next, out _, out var form) && form == VerbForm.Base;
        return isBase || context.CanBe(i + 1, PartOfSpeech.Be) || context.CanBe(i + 1, PartOfSpeech.Have) || context.CanBe(i + 1, PartOfSpeech.Do)
            || (context.CanBe(i + 1, PartOfSpeech.Adverb) && context.CanBe(i + 2, PartOfSpeech.Verb))
            ? PartOfSpeech.To
            : PartOfSpeech.Preposition;
    }

    private static PartOfSpeech That(TagContext context, int i)
    {
        var before = context.Decided(context.Before(i));
        return before is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Subordinator or PartOfSpeech.Interjection || !context.CanBe(i + 1, PartOfSpeech.Noun)
            ? PartOfSpeech.Subordinator
            : PartOfSpeech.Determiner;
    }

    private static PartOfSpeech Like(TagContext context, int i)
    {
        var before = context.Decided(context.Before(i));
        return context.Word(i + 1) is "to" || before is PartOfSpeech.Modal or PartOfSpeech.Pronoun or PartOfSpeech.To ? PartOfSpeech.Verb : PartOfSpeech.Preposition;
    }

    // "before an appointment the owner …": the next phrase starts before any verb, so "before" governs only a noun.
    private static bool IsFollowedByTwoPhrases(TagContext context, int i)
    {
        var at = i + 1;
        while (context.OpensPhrase(at))
        {
            at++;
        }

        while (at < context.Count && (context.CanBe(at, PartOfSpeech.Noun) || context.CanBe(at, PartOfSpeech.Adjective)) && !context.OpensPhrase(at))
        {
            at++;
        }

        return at > i + 1 && context.OpensPhrase(at) && context.Word(at) is not ("all" or "both");
    }

    private static bool StartsVerb(TagContext context, int i) =>
        context.CanBe(i, PartOfSpeech.Verb) && (context.OpensPhrase(i + 1) || context.IsPluralNoun(i + 1));
}
