using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads how many of one thing go with another: "a ward has many nurses", "each loan is for exactly one book".</summary>
internal sealed partial class CountReader(Antecedents antecedents) : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses)
        {
            if (clause.Verb is not null && clause.Marker is not ("so" or "if" or "when") && !findings.Events.Contains(parse.Sentence.Index) && !Keeping.Contains(clause.Verb.Lemma.Split(' ')[0]))
            {
                ReadClause(parse, clause, findings);
            }

            foreach (var phrase in clause.Subjects.Concat(clause.Objects).Concat(clause.Complements.SelectMany(c => c.Phrases)).SelectMany(p => p.Of.Append(p)).Where(p => !p.IsPronoun))
            {
                antecedents.Note(phrase);
            }
        }

        ReadPer(parse, findings);
        ReadOf(parse, findings);
    }

    // "the bill of each purchase", "a service of a vehicle", "the deal's notes"
    private static void ReadOf(Parse parse, Findings findings)
    {
        foreach (var phrase in parse.Phrases.Where(p => (p.Of.Count == 1 && p.Of[0].Determiner is not null) || p.Owner is { IsPronoun: false }))
        {
            var whole = phrase.Owner ?? phrase.Of[0];
            if (!whole.IsPronoun && !IsPlainValue(phrase) && findings.First(phrase with { Of = [], Owner = null }) is { } part && findings.First(whole) is { } of && part != of && !Meanings.Container.Contains(phrase.Head.Lemma))
            {
                findings.Relations.Add(new RelationFinding(part.Key, of.Key, Amount.One, Amount.Unsaid, "", parse.Sentence.Index, 0.5));
            }
        }
    }

    private static readonly HashSet<string> Keeping = new(StringComparer.Ordinal) { "store", "record", "track", "keep", "note", "log", "want", "know", "see", "print", "send", "receive", "notify", "get" };

    private void ReadClause(Parse parse, Clause clause, Findings findings)
    {
        var verb = clause.Verb!;
        var there = clause.Subjects.Any(s => s.IsPronoun && s.Head.Lower is "there") || (clause.Subjects.Any(s => s.IsPronoun && s.Head.Lower is "we" or "you") && verb.IsHave);
        if (there && (verb.IsBe || verb.IsHave))
        {
            foreach (var place in clause.ComplementsOf("in", "on", "for", "behind", "within", "per", "under", "to", "of", "with", "at").Where(p => !p.IsPronoun))
            {
                foreach (var thing in clause.Objects.Where(o => !o.IsPronoun))
                {
                    Add(place, place.Amount, thing, thing.Amount == Amount.Unsaid && thing.IsPlural ? Amount.Many : thing.Amount, "have", parse, findings, 1);
                }
            }

            return;
        }

        foreach (var subject in clause.Subjects)
        {
            foreach (var (phrase, preposition) in Partners(clause))
            {
                Pair(parse, clause, subject, phrase, preposition, findings);
            }
        }
    }

    private static IEnumerable<(NounPhrase Phrase, string Preposition)> Partners(Clause clause)
    {
        foreach (var phrase in clause.Objects)
        {
            foreach (var of in phrase.Of)
            {
                yield return (of, "of");
            }

            yield return (phrase, "");
        }

        foreach (var complement in clause.Complements.Where(c => c.Preposition is "to" or "in" or "on" or "by" or "from" or "at" or "with" or "of" or "for" or "under" or "within" or "into" or "as" or "between" or "through" or "per"))
        {
            foreach (var phrase in complement.Phrases)
            {
                yield return (phrase, complement.Preposition);
            }
        }
    }

    private void Pair(Parse parse, Clause clause, NounPhrase subject, NounPhrase partner, string preposition, Findings findings)
    {
        var verb = clause.Verb!;
        var related = verb.IsHave || Meanings.Have.Contains(verb.Lemma) || Meanings.Belong.Contains(verb.Lemma) || Meanings.Located.Contains(verb.Lemma) || verb.Lemma is "consist" or "make" or "compose" or "come" or "show" or "share" or "be";
        var counted = IsCounted(subject) || IsCounted(partner) || verb.Negated;
        if (!related && !counted && !(preposition.Length == 0 || preposition is "by" or "for"))
        {
            return;
        }

        var from = subject.Amount == Amount.Many ? Amount.Many : Amount.One;
        var to = verb.Negated && partner.IsPlural ? Amount.One : partner.Amount == Amount.Unsaid ? partner.IsPlural ? Amount.Many : Amount.Unsaid : partner.Amount;
        if (Single().IsMatch(parse.Words(clause)) && !partner.IsPlural && (partner.Amount == Amount.One || Only().IsMatch(parse.Words(clause))))
        {
            to = Amount.One;
        }

        var kind = verb.IsHave || Meanings.Have.Contains(verb.Lemma) || verb.IsBe ? "have" : verb.Lemma;
        Add(subject, from, partner, to, kind, parse, findings, related && (counted || verb.IsHave || preposition.Length > 0) ? 1 : counted ? 0.9 : 0.4);
    }

    private void Add(NounPhrase from, Amount fromAmount, NounPhrase to, Amount toAmount, string verb, Parse parse, Findings findings, double weight)
    {
        var fromKey = from.IsPronoun ? antecedents.Find(from) : ConceptNamer.Names(from).FirstOrDefault();
        var toKey = to.IsPronoun ? antecedents.Find(to) : ConceptNamer.Names(to).FirstOrDefault();
        if (fromKey is null || toKey is null || (fromKey == toKey && weight < 0.9) || IsPlainValue(to) || IsPlainValue(from))
        {
            return;
        }

        // "one consultant is assigned to every patient" counts consultants for each patient.
        if (to.Determiner is "every" or "each" && from.Determiner is not ("every" or "each"))
        {
            (from, to, fromKey, toKey, fromAmount, toAmount) = (to, from, toKey, fromKey, Amount.One, fromAmount == Amount.Many || from.IsPlural ? Amount.Many : Amount.One);
        }

        if (from.Determiner is "same" && toAmount == Amount.Many)
        {
            findings.Relations.Add(new RelationFinding(fromKey, toKey, Amount.Many, Amount.Many, verb, parse.Sentence.Index, 1));
            return;
        }

        var same = to.Words.Any(w => w.Lower is "same") || to.Determiner is "same" || to.IsPronoun;
        findings.Relations.Add(new RelationFinding(fromKey, toKey, fromAmount == Amount.Many ? Amount.Unsaid : toAmount, fromAmount == Amount.Many ? Amount.Many : Amount.Unsaid, verb, parse.Sentence.Index, weight)
        {
            Another = fromKey == toKey && (to.Determiner is "another" or "other" || to.Adjectives.Any(a => a.Lower is "other" or "parent")),
            Exclusive = Exclusive().IsMatch(parse.Sentence.Text) && toAmount == Amount.One && fromAmount == Amount.One,
            Part = to.Adjectives.Concat(from.Adjectives).Select(a => a.Lower).FirstOrDefault(IsPart) ?? (same && fromAmount == Amount.Many ? "many" : null),
        });
        if (weight >= 0.9)
        {
            findings.Concept(fromKey).Add(ClueKind.Related, IsCounted(from) || IsCounted(to) ? 1.5 : 0.6, parse.Sentence.Index);
            findings.Concept(toKey).Add(ClueKind.Related, IsCounted(from) || IsCounted(to) ? 1.5 : 0.6, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    // "several loans per member"
    private static void ReadPer(Parse parse, Findings findings)
    {
        for (var i = 0; i + 2 < parse.Chunks.Count; i++)
        {
            if (parse.Chunks[i] is NounPhrase { IsPronoun: false } many && parse.Chunks[i + 1] is Mark { Word: "per" } && parse.Chunks[i + 2] is NounPhrase { IsPronoun: false } one
                && findings.First(many) is { } from && findings.First(one) is { } to && !IsPlainValue(many) && !IsPlainValue(one))
            {
                findings.Relations.Add(new RelationFinding(to.Key, from.Key, many.IsPlural ? Amount.Many : Amount.One, Amount.Unsaid, "have", parse.Sentence.Index, 1));
            }
        }
    }

    private static bool IsCounted(NounPhrase phrase) =>
        phrase.Number is not null || phrase.Determiner is "many" or "several" or "multiple" or "each" or "every" or "various" or "numerous" or "one" or "single" or "exactly" or "more" or "no" or "some" or "few" or "other" || phrase.Adjectives.Any(a => a.Lower is "multiple" or "single" or "many" or "several" or "more" or "same");

    private static bool IsPart(string adjective) => adjective is "leading" or "primary" or "main" or "secondary" or "responsible" or "assigned" or "head" or "chief" or "supervising" or "deputy" or "lead" or "home" or "senior";

    private static bool IsPlainValue(NounPhrase phrase) =>
        !phrase.IsPronoun && ValuePhraseReader.Read(phrase with { Of = [] }) is { } value && ItemSorter.IsValue(value) && !Meanings.HoldsTail(Meanings.Record, value.Words);

    [GeneratedRegex(@"\b(?:only one|exactly one|at most one|one only|just one|a single|one single|no more than one|only \w+ one)\b|\bone \w+ only\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Single();

    [GeneratedRegex(@"\bonly\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Only();

    [GeneratedRegex(@"\bone \w+ only\b|\bone-to-one\b|\bexactly one\b.*\bexactly one\b|\bvice versa\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Exclusive();
}
