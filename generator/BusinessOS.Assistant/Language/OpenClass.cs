namespace BusinessOS.Assistant.Language;

/// <summary>Decides nouns, verbs, adjectives and adverbs by what stands around them.</summary>
internal static class OpenClass
{
    // Plural in form only: what follows them is a noun, not a verb.
    private static readonly HashSet<string> PluralModifiers = new(StringComparer.Ordinal)
    {
        "sales", "goods", "savings", "sports", "customs", "operations", "logistics", "news", "human", "electronics", "analytics", "earnings",
    };

    // Nouns that could be commands, but before another noun name a kind of it: "purchase orders", "group classes".
    private static readonly HashSet<string> Modifying = new(StringComparer.Ordinal)
    {
        "purchase", "work", "service", "support", "travel", "project", "stock", "trade", "supply", "test", "rent", "change", "staff", "leave", "loan", "contract", "sample", "market", "transfer", "field", "guest",
        "group", "club", "budget", "repair", "shift", "grant", "sport", "team", "credit", "gift", "lease", "cost", "price", "face", "host", "bill", "page", "product", "number", "display", "land", "farm", "class",
    };

    // Verbs that are hardly ever nouns behind a person.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "make", "give", "take", "put", "write", "see", "bring", "choose", "get", "sell", "buy", "need", "want", "look", "go", "come", "know", "tell", "ask" };

    private static readonly HashSet<string> BareInfinitive = new(StringComparer.Ordinal) { "help", "let", "lets", "make", "makes" };

    public static PartOfSpeech Decide(TagContext context, int i)
    {
        var word = context.Word(i);
        var parts = Lexicon.English.PartsOf(word);
        var noun = parts.Contains(PartOfSpeech.Noun);
        var verb = parts.Contains(PartOfSpeech.Verb);
        var adjective = parts.Contains(PartOfSpeech.Adjective);
        if (parts.Contains(PartOfSpeech.Adverb) && !(adjective && NounFollows(context, i)) && !(noun && context.Decided(i - 1) is PartOfSpeech.Determiner or PartOfSpeech.Possessive))
        {
            return PartOfSpeech.Adverb;
        }

        if (verb && (word is "works" || IsVerb(context, i, noun, adjective)))
        {
            return PartOfSpeech.Verb;
        }

        if (verb && !noun && !adjective && NounFollows(context, i))
        {
            return Lexicon.English.TryVerb(word, out _, out var modifying) && modifying is VerbForm.Past or VerbForm.Gerund ? PartOfSpeech.Adjective : PartOfSpeech.Noun;
        }

        if (adjective && (!noun || NounFollows(context, i) || context.Decided(context.Before(i)) == PartOfSpeech.Be))
        {
            return PartOfSpeech.Adjective;
        }

        if (noun)
        {
            return PartOfSpeech.Noun;
        }

        return verb && Lexicon.English.TryVerb(word, out _, out var form) ? form == VerbForm.Past ? PartOfSpeech.Adjective : PartOfSpeech.Noun : parts[0];
    }

    private static bool IsVerb(TagContext context, int i, bool noun, bool adjective)
    {
        Lexicon.English.TryVerb(context.Word(i), out _, out var form);
        var at = context.Before(i);
        var before = context.Decided(at);
        switch (before)
        {
            case PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.PossessiveMark or PartOfSpeech.Number:
                return false;
            case PartOfSpeech.Adjective:
                return !noun && !adjective && form is VerbForm.Third or VerbForm.Base && context.Decided(context.Before(at)) == PartOfSpeech.Be;
            case PartOfSpeech.To or PartOfSpeech.Modal or PartOfSpeech.Do:
                return form == VerbForm.Base || !noun;
            case PartOfSpeech.Negation:
                return !(form == VerbForm.Past && NounFollows(context, i));
            case PartOfSpeech.Be or PartOfSpeech.Have:
                return form is VerbForm.Past ? !NounFollows(context, i) || before == PartOfSpeech.Be : form == VerbForm.Gerund ? before == PartOfSpeech.Be : !noun && !adjective;
            case PartOfSpeech.Pronoun or PartOfSpeech.Wh:
                return form is not VerbForm.Gerund && !(adjective && NounFollows(context, i) && form == VerbForm.Past);
            case PartOfSpeech.Subordinator:
                return AfterSubordinator(context, i, at, form, noun, adjective);
            case PartOfSpeech.Preposition:
                return form == VerbForm.Gerund ? IsGerundVerb(context, i) : form == VerbForm.Past && !noun && !adjective && !NounFollows(context, i);
            case PartOfSpeech.Noun or PartOfSpeech.Close or PartOfSpeech.Quote:
                return AfterNoun(context, i, at, form, noun, adjective);
            case PartOfSpeech.Verb or PartOfSpeech.Particle:
                return AfterVerb(context, i, at, form, noun, adjective);
            case PartOfSpeech.Conjunction or PartOfSpeech.Comma or PartOfSpeech.Slash:
                return AfterLink(context, i, at, form, noun, adjective);
            default:
                return AtStart(context, i, form, noun, adjective);
        }
    }

    private static bool AfterSubordinator(TagContext context, int i, int at, VerbForm form, bool noun, bool adjective)
    {
        var relative = context.Word(at) is "that" && context.Decided(context.Before(at)) == PartOfSpeech.Noun;
        if (relative)
        {
            return form is not VerbForm.Gerund && !(noun && context.CanBe(i + 1, PartOfSpeech.Verb) && !context.CanBe(i + 1, PartOfSpeech.Noun));
        }

        return !noun && !adjective && !NounFollows(context, i);
    }

    private static bool AfterNoun(TagContext context, int i, int at, VerbForm form, bool noun, bool adjective)
    {
        var plural = Morphology.IsPlural(context.Word(at)) && !PluralModifiers.Contains(context.Word(at)) || context.Word(at) is "staff" or "personnel" or "crew" or "people" or "police";
        switch (form)
        {
            case VerbForm.Past:
                return !(adjective && NounFollows(context, i) && !context.OpensPhrase(i + 1));
            case VerbForm.Gerund:
                return plural || context.OpensPhrase(i + 1) || (context.IsPluralNoun(i + 1) && !context.CanBe(i, PartOfSpeech.Noun)) || (context.IsPluralNoun(i + 1) && Meanings.Noise.Contains(Morphology.Singular(context.Word(at))));
            case VerbForm.Third:
                return !noun || (!plural && (context.OpensPhrase(i + 1) || (NounFollows(context, i) && context.IsPluralNoun(i + 1) && !context.HasOtherVerb(i)) || (IsCounted(context, at) && !NounFollows(context, i) && !context.HasOtherVerb(i))));
            default:
                // "the guest make reservation": the ending is left out, the verb is still one.
                return !noun && !adjective || (Plain.Contains(context.Word(i)) && Meanings.Person.Contains(Morphology.Singular(context.Word(at))) && !context.HasOtherVerb(i)) || (plural && !context.HasOtherVerb(i)) || (plural && context.OpensPhrase(i + 1));
        }
    }

    // "a book", "one book", "each book": a subject ready for its verb.
    private static bool IsCounted(TagContext context, int at) =>
        context.Decided(at - 1) is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Number;

    private static bool AfterVerb(TagContext context, int i, int at, VerbForm form, bool noun, bool adjective)
    {
        if (form == VerbForm.Base && BareInfinitive.Contains(context.Word(at)))
        {
            return true;
        }

        if (form == VerbForm.Gerund)
        {
            return !noun || context.OpensPhrase(i + 1) || context.IsPluralNoun(i + 1);
        }

        // "participants who registered get an email": the verb after a relative clause.
        if (form == VerbForm.Base && !noun && !adjective && context.OpensPhrase(i + 1) && Lexicon.English.TryVerb(context.Word(at), out _, out var before) && before == VerbForm.Past)
        {
            return true;
        }

        return form == VerbForm.Past ? !NounFollows(context, i) : form == VerbForm.Third && !noun;
    }

    // "create, edit and delete" mirror each other; "… a class and pay the deposit" starts a new one.
    private static bool AfterLink(TagContext context, int i, int at, VerbForm form, bool noun, bool adjective)
    {
        var linked = context.Before(at);
        while (linked >= 0 && context.Decided(linked) is PartOfSpeech.Comma or PartOfSpeech.Conjunction or PartOfSpeech.Slash or PartOfSpeech.Particle or PartOfSpeech.Adverb)
        {
            linked--;
        }

        if (context.Decided(linked) == PartOfSpeech.Verb && Lexicon.English.TryVerb(context.Word(linked), out _, out var other) && (other == form || other == VerbForm.Past && form == VerbForm.Past))
        {
            return !(form == VerbForm.Past && NounFollows(context, i) && adjective);
        }

        if (!noun && !adjective)
        {
            return !(form == VerbForm.Past && NounFollows(context, i) && !context.OpensPhrase(i + 1)) && !(form == VerbForm.Gerund && NamesPeople(context, i));
        }

        return form switch
        {
            VerbForm.Base or VerbForm.Third => noun ? context.OpensPhrase(i + 1) && context.Word(i + 1) is not ("who" or "there") : context.OpensPhrase(i + 1),
            VerbForm.Gerund => context.OpensPhrase(i + 1) || (!noun && context.IsPluralNoun(i + 1) && !NamesPeople(context, i)),
            _ => !NounFollows(context, i),
        };
    }

    private static bool AtStart(TagContext context, int i, VerbForm form, bool noun, bool adjective)
    {
        if (form == VerbForm.Gerund)
        {
            return context.OpensPhrase(i + 1) || (context.IsPluralNoun(i + 1) && !noun && !NamesPeople(context, i));
        }

        if (form is VerbForm.Past)
        {
            return !NounFollows(context, i) && !adjective;
        }

        if (form == VerbForm.Third)
        {
            return !noun || context.OpensPhrase(i + 1);
        }

        if (!noun && !adjective)
        {
            return !NamesAttribute(context, i);
        }

        if (Modifying.Contains(context.Word(i)) && !context.OpensPhrase(i + 1))
        {
            return false;
        }

        var compound = $"{context.Word(i)}-{Morphology.Singular(context.Word(i + 1))}";
        return !Meanings.Record.Contains(compound)
            && (context.OpensPhrase(i + 1) || (noun && !adjective && context.IsPluralNoun(i + 1) && !context.HasOtherVerb(i)) || context.CanBe(i + 1, PartOfSpeech.Wh) || (adjective && !noun && NounFollows(context, i) && context.IsPluralNoun(i + 1) && Lexicon.English.PartsOf(context.Word(i))[0] == PartOfSpeech.Verb));
    }

    // "hiring managers approve": who they are, not what is done to them.
    private static bool NamesPeople(TagContext context, int i) =>
        Meanings.Person.Contains(Morphology.Singular(context.Word(i + 1))) && context.CanBe(i + 2, PartOfSpeech.Verb) || (Meanings.Person.Contains(Morphology.Singular(context.Word(i + 1))) && context.CanBe(i + 2, PartOfSpeech.Modal));

    // "hire date", "borrow date:" name a value although they could be commands.
    private static bool NamesAttribute(TagContext context, int i) =>
        (context.Word(i + 2) is "" or "," or ":" or "(" or "\u2013") && context.Word(i + 1) is "date" or "time" or "number" or "status" or "reason" or "day" or "code" or "type";

    private static bool IsGerundVerb(TagContext context, int i)
    {
        if (context.OpensPhrase(i + 1))
        {
            return true;
        }

        if (context.Word(i - 1) is "of" && context.CanBe(i, PartOfSpeech.Noun) && NounFollows(context, i))
        {
            return false;
        }

        var named = Lexicon.English.Knows(context.Word(i)) && context.CanBe(i, PartOfSpeech.Noun);
        var followed = NounFollows(context, i);
        if (!followed)
        {
            return !named;
        }

        return !named || context.IsPluralNoun(i + 1);
    }

    private static bool NounFollows(TagContext context, int i)
    {
        for (var at = i + 1; at < context.Count && at < i + 4; at++)
        {
            if (context.OpensPhrase(at) || context.CanBe(at, PartOfSpeech.Preposition))
            {
                return false;
            }

            if (context.CanBe(at, PartOfSpeech.Noun))
            {
                return true;
            }

            if (!context.CanBe(at, PartOfSpeech.Adjective) && context.Word(at) is not ("and" or "\""))
            {
                return false;
            }
        }

        return false;
    }
}
