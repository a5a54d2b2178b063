using System.Collections.Frozen;

namespace BusinessOS.Assistant.Language;

/// <summary>What a written word can be: the word file unfolded into every inflected form.</summary>
internal sealed class Lexicon
{
    private static readonly (string Section, PartOfSpeech Part)[] Closed =
    [
        ("be", PartOfSpeech.Be), ("have", PartOfSpeech.Have), ("do", PartOfSpeech.Do), ("modal", PartOfSpeech.Modal),
        ("possessive", PartOfSpeech.Possessive), ("determiner", PartOfSpeech.Determiner), ("pronoun", PartOfSpeech.Pronoun),
        ("preposition", PartOfSpeech.Preposition), ("subordinator", PartOfSpeech.Subordinator), ("conjunction", PartOfSpeech.Conjunction),
        ("wh", PartOfSpeech.Wh), ("negation", PartOfSpeech.Negation), ("number", PartOfSpeech.Number), ("interjection", PartOfSpeech.Interjection),
        ("adverb", PartOfSpeech.Adverb), ("particle", PartOfSpeech.Particle), ("adjective", PartOfSpeech.Adjective), ("noun", PartOfSpeech.Noun),
    ];

    private readonly FrozenDictionary<string, PartOfSpeech[]> _parts;
    private readonly FrozenDictionary<string, (string Lemma, VerbForm Form)> _verbs;

    private Lexicon(WordList words)
    {
        var parts = new Dictionary<string, List<PartOfSpeech>>(StringComparer.Ordinal);
        foreach (var (section, part) in Closed)
        {
            foreach (var word in words.Words(section))
            {
                Add(parts, word, part);
            }
        }

        // People can be verbs too, as "guide", "host" and "associate": they stay nouns.
        foreach (var person in Meanings.Person.Where(p => !p.Contains('-', StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Add(parts, person, PartOfSpeech.Noun);
        }

        var verbs = new Dictionary<string, (string, VerbForm)>(StringComparer.Ordinal);
        foreach (var forms in words.Lines["irregular"].Select(line => line.Split(' ')))
        {
            AddIrregular(verbs, forms);
        }

        foreach (var verb in words.Words("verb"))
        {
            foreach (var (form, kind) in Morphology.Inflect(verb))
            {
                verbs.TryAdd(form, (verb, kind));
            }
        }

        foreach (var form in verbs.Keys)
        {
            Add(parts, form, PartOfSpeech.Verb);
        }

        _parts = parts.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Lexicon English { get; } = new(WordList.Load("words.txt"));

    /// <summary>Whether the word file knows this form.</summary>
    public bool Knows(string lower) => _parts.ContainsKey(lower) || _parts.ContainsKey(Morphology.Singular(lower));

    /// <summary>What the word can be, most closed class first.</summary>
    public IReadOnlyList<PartOfSpeech> PartsOf(string lower)
    {
        if (_parts.TryGetValue(lower, out var parts))
        {
            var singular = Morphology.Singular(lower);
            return parts.Contains(PartOfSpeech.Noun) || !IsNoun(singular) || singular == lower ? parts : [.. parts, PartOfSpeech.Noun];
        }

        if (_parts.TryGetValue(Morphology.Singular(lower), out var ofSingular) && ofSingular.Contains(PartOfSpeech.Noun))
        {
            return [PartOfSpeech.Noun];
        }

        return Guess(lower);
    }

    public bool CanBe(string lower, PartOfSpeech part) => PartsOf(lower).Contains(part);

    /// <summary>The verb a form belongs to.</summary>
    public bool TryVerb(string lower, out string lemma, out VerbForm form)
    {
        if (_verbs.TryGetValue(lower, out var verb))
        {
            (lemma, form) = verb;
            return true;
        }

        (lemma, form) = GuessVerb(lower);
        return form != VerbForm.None;
    }

    private bool IsNoun(string word) => _parts.TryGetValue(word, out var parts) && parts.Contains(PartOfSpeech.Noun);

    private static PartOfSpeech[] Guess(string lower)
    {
        if (char.IsDigit(lower[0]))
        {
            return [PartOfSpeech.Number];
        }

        if (lower.EndsWith("er", StringComparison.Ordinal) && lower.Length > 4 && IsComparative(lower))
        {
            return [PartOfSpeech.Adjective];
        }

        if (lower.EndsWith("ly", StringComparison.Ordinal) && lower.Length > 4)
        {
            return [PartOfSpeech.Adverb];
        }

        if (lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5)
        {
            return [PartOfSpeech.Noun, PartOfSpeech.Verb];
        }

        if (lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal) && lower.Length > 4)
        {
            return [PartOfSpeech.Verb, PartOfSpeech.Adjective];
        }

        return HasAdjectiveEnding(lower) ? [PartOfSpeech.Adjective, PartOfSpeech.Noun] : [PartOfSpeech.Noun];
    }

    private static bool IsComparative(string lower) =>
        lower is "longer" or "shorter" or "higher" or "lower" or "bigger" or "smaller" or "larger" or "earlier" or "later" or "older" or "newer" or "younger" or "cheaper" or "faster" or "slower" or "quicker" or "easier" or "better" or "heavier" or "closer" or "simpler" or "clearer";

    private static bool HasAdjectiveEnding(string lower) => lower.Length > 5 && (
        lower.EndsWith("able", StringComparison.Ordinal) || lower.EndsWith("ible", StringComparison.Ordinal) || lower.EndsWith("ful", StringComparison.Ordinal)
        || lower.EndsWith("ous", StringComparison.Ordinal) || lower.EndsWith("ical", StringComparison.Ordinal) || lower.EndsWith("less", StringComparison.Ordinal)
        || lower.EndsWith("ish", StringComparison.Ordinal) || lower.EndsWith("ional", StringComparison.Ordinal));

    private static (string Lemma, VerbForm Form) GuessVerb(string lower)
    {
        if (lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5)
        {
            return (lower[..^3], VerbForm.Gerund);
        }

        return lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 4 ? (lower[..^2], VerbForm.Past) : (lower, VerbForm.None);
    }

    private static void AddIrregular(Dictionary<string, (string, VerbForm)> verbs, string[] forms)
    {
        if (forms[0] is "be" or "have" or "do")
        {
            return;
        }

        foreach (var (form, kind) in Morphology.Inflect(forms[0]))
        {
            if (kind != VerbForm.Past)
            {
                verbs.TryAdd(form, (forms[0], kind));
            }
        }

        verbs.TryAdd(forms[1], (forms[0], VerbForm.Past));
        verbs.TryAdd(forms[2], (forms[0], VerbForm.Past));
    }

    private static void Add(Dictionary<string, List<PartOfSpeech>> parts, string word, PartOfSpeech part)
    {
        if (!parts.TryGetValue(word, out var list))
        {
            parts[word] = list = [];
        }

        if (!list.Contains(part))
        {
            list.Add(part);
        }
    }
}
