using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Finds what a list is about: the thing its lead names, the bullet it is nested under, or the current topic.</summary>
internal static partial class OwnerFinder
{
    private static readonly HashSet<string> FieldWords = new(StringComparer.Ordinal)
    {
        "field", "attribute", "property", "column", "detail", "data", "information", "info", "input", "value",
    };

    /// <summary>The concept a lead names as the owner of what follows; null when it only heads a section.</summary>
    public static string? OfLead(string lead, Sentence sentence, Findings findings)
    {
        var parse = Parse.Of(sentence, Prefix().Replace(lead, ""));
        var phrases = parse.Chunks.OfType<NounPhrase>().Where(p => !p.IsPronoun).ToArray();
        if (phrases.Length == 0)
        {
            return parse.Chunks.Any(c => c is VerbGroup) ? findings.Topic ?? findings.Main : null;
        }

        // "For each X we keep", "About the patients the system keeps details": the phrase after the preposition is meant.
        var told = ForWhat().Match(lead);
        var opens = parse.Chunks is [NounPhrase { IsPronoun: false }, Mark { Part: PartOfSpeech.Preposition, Word: not "of" }, ..] && !FieldWords.Contains(phrases[0].Head.Lemma) && !ProductReader.IsProduct(phrases[0]);
        var phrase = opens ? phrases[0] : told.Success && parse.Chunks.Any(c => c is VerbGroup) && FindAfter(parse, told.Groups[1].Value) is { } after ? after : phrases[^1];
        if (parse.Clauses is [{ Verb: { IsHave: true } or { Lemma: "include" or "contain" or "need" or "require" } } having, ..] && having.Subjects is [{ IsPronoun: false } subject, ..])
        {
            phrase = subject;
        }

        // "What I have in mind: …" names nothing.
        if (Meanings.Noise.Contains(phrase.Head.Lemma) && parse.Clauses.Any(c => c.Verb is not null && c.Subjects.Any(s => s.IsPronoun)))
        {
            return findings.Topic ?? findings.Main;
        }

        // "Documents are filed under a matter: …" lists what documents have.
        if (parse.Clauses is [{ Verb: { Passive: true, Negated: false }, Marker: null, Subjects: [{ IsPronoun: false } filed, ..] }] && !told.Success && Meanings.HoldsTail(Meanings.Record, filed.Nouns))
        {
            phrase = filed;
        }

        if (ProductReader.IsProduct(phrase) && phrase.Head.Lemma is not ("catalog" or "register" or "log"))
        {
            if (HeadsValues(parse, phrase, sentence) || IsFilledIn(parse, phrase))
            {
                return ConceptNamer.Names(phrase).FirstOrDefault();
            }

            return findings.Main;
        }

        if (FieldWords.Contains(phrase.Head.Lemma) && phrase.Words.Count(w => w.Is(PartOfSpeech.Noun)) == 1 && phrase.Of.Count == 0 && phrase.Owner is null)
        {
            return phrases.Length > 1 ? ConceptNamer.Names(phrases[0]).FirstOrDefault() : OfContext(sentence, findings) ?? findings.Topic ?? findings.Main;
        }

        return (phrase.Owner is not null && (Meanings.Noise.Contains(phrase.Head.Lemma) || Meanings.Container.Contains(phrase.Head.Lemma))
            ? ConceptNamer.Names(phrase.Owner)
            : ConceptNamer.Names(phrase)).FirstOrDefault();
    }

    /// <summary>The concept the block is nested under.</summary>
    public static string? OfContext(Sentence sentence, Findings findings)
    {
        if (sentence.Block.Parent is { } parent)
        {
            var text = SentenceSplitter.Unmark(parent.Text);
            var first = SentenceSplitter.Split([parent with { Text = text }]);
            return first.Count == 0 ? null : OfLead(first[^1].Lead ?? (parent.Kind == BlockKind.Bullet ? text : ""), first[^1], findings);
        }

        return sentence.Block.Heading is { } heading && heading.Split(' ').Length <= 4 && sentence.Block.Kind == BlockKind.Bullet ? OfHeading(heading, sentence) : null;
    }

    private static string? OfHeading(string heading, Sentence sentence)
    {
        var parse = Parse.Of(sentence, Numbering().Replace(heading, ""));
        return parse.Chunks is [NounPhrase { IsPronoun: false } phrase] && (!ProductReader.IsProduct(phrase) || phrase.Words.Count == 1 && !IsApp(phrase.Head.Lemma)) ? ConceptNamer.Names(phrase).FirstOrDefault() : null;
    }

    // "Site: name, address, manager" declares a site, although an app can be called one.
    private static bool HeadsValues(Parse parse, NounPhrase phrase, Sentence sentence) =>
        parse.Chunks.Count == 1 && phrase.Words.Count == 1 && !IsApp(phrase.Head.Lemma) && phrase.Determiner is null or "a" or "an" or "each" or "every"
        && ItemSplitter.Split(sentence.Rest).Select(ValuePhraseReader.Read).OfType<ValuePhrase>().Count(ItemSorter.IsValue) >= 2;

    // Words that name the app itself, never what it keeps.
    private static bool IsApp(string word) => word is "app" or "system" or "software" or "platform" or "website" or "crm" or "erp" or "database" or "solution" or "mvp" or "prototype" or "tracker";

    // "Applicants fill in an application: …": what people fill in or hand in is a record.
    private static bool IsFilledIn(Parse parse, NounPhrase phrase) =>
        parse.Clauses.Any(c => c.Verb is { } verb && c.Objects.Contains(phrase) && c.Subjects.Any(RoleReader.IsPerson) && (Meanings.Fill.Contains(verb.Lemma) || verb.Lemma is "submit" or "send" or "write" or "make" or "create" or "file" or "complete" or "hand in" or "fill in" or "fill out" or "enter" or "raise"));

    private static NounPhrase? FindAfter(Parse parse, string preposition)
    {
        for (var i = 0; i + 1 < parse.Chunks.Count; i++)
        {
            if (parse.Chunks[i] is Mark mark && string.Equals(mark.Word, preposition, StringComparison.OrdinalIgnoreCase) && parse.Chunks[i + 1] is NounPhrase { IsPronoun: false } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:for|per|about|on|in|of|with|regarding)\s+(?=[^,]{0,40}$)|^(?:the )?entity\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\b(for|about|per|of|on)\s+(?:each|every|all|any|a|an|the|our|some)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForWhat();

    [GeneratedRegex(@"^\d+[.)]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
