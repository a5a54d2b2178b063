using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Finds the thing a phrase is about behind its wrapping: "a list of new products" → "product".</summary>
internal static class ConceptNamer
{
    private static readonly HashSet<string> KeptAdjectives = new(StringComparer.Ordinal)
    {
        "senior", "junior", "regional", "medical", "legal", "super", "chief", "external", "internal", "guest", "vice", "assistant", "managing", "executive", "deputy", "general", "real-time", "academic", "clinical", "financial",
    };

    public static IEnumerable<string> Names(NounPhrase phrase)
    {
        if (phrase.IsPronoun)
        {
            return [];
        }

        var head = phrase.Head.Lemma;
        var words = Words(phrase);
        if (phrase.Of.Count > 0 && (IsContainer(head) || IsActivity(phrase)))
        {
            return phrase.Of.SelectMany(Names);
        }

        if (words.Length > 1 && IsContainer(head) && !Meanings.HoldsTail(Meanings.Record, words))
        {
            words = words[..^1];
        }

        return words.Length == 0 ? [] : [string.Join(' ', words)];
    }

    /// <summary>The name of a person phrase: adjectives that make another role stay.</summary>
    public static string RoleName(NounPhrase phrase) => phrase.Head.Lemma is "head" or "director" or "chief" or "manager" && phrase.Of is [{ Determiner: null or "the" } of, ..]
        ? $"{phrase.Head.Lemma} of {string.Join(' ', of.Words.Select(w => w.Lemma))}"
        : string.Join(' ', phrase.Words.Where((w, i) => i == phrase.Words.Count - 1 || !w.Is(PartOfSpeech.Adjective) || KeptAdjectives.Contains(w.Lower) || w.Form == VerbForm.Gerund).Select(w => w.Lemma));

    /// <summary>The key of a name written out: "Purchase Orders" → "purchase order".</summary>
    public static string Singular(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : string.Join(' ', [.. words[..^1], Morphology.Singular(words[^1])]);
    }

    private static string[] Words(NounPhrase phrase)
    {
        // "a 20 euro voucher" is a voucher; "guest guest" is a slip of the pen.
        var nouns = phrase.Words.Where((w, i) => w.Is(PartOfSpeech.Noun) && (i == phrase.Words.Count - 1 || !Unit(w.Lemma)) && !(i > 0 && phrase.Words[i - 1].Lemma == w.Lemma)).Select(w => w.Lemma).ToArray();
        var adjective = phrase.Words.FirstOrDefault(w => KeptAdjectives.Contains(w.Lower));
        return nouns.Length == 1 && adjective is not null && (IsContainer(nouns[0]) || Meanings.Person.Contains(nouns[0])) ? [adjective.Lower, .. nouns] : nouns;
    }

    private static bool Unit(string word) => word is "euro" or "eur" or "dollar" or "usd" or "pound" or "gbp" or "cent" or "percent" or "minute" or "day" or "hour" or "km" or "kg" or "litre" or "liter";

    private static bool IsContainer(string word) => Meanings.Container.Contains(word);

    private static bool IsActivity(NounPhrase phrase) =>
        phrase.Words.Count == 1 && phrase.Head.Lower.EndsWith("ing", StringComparison.Ordinal) && !Meanings.Record.Contains(phrase.Head.Lemma);
}
