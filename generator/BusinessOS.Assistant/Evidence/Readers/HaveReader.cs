using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads values and parts from "X has a, b and c", "X's a", "the a of X", "record a, b and c for each X".</summary>
internal sealed class HaveReader : IReader
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "have", "contain", "include", "comprise", "carry", "hold", "need", "require", "consist", "possess", "describe", "identify", "characterise", "characterize", "define", "specify", "list",
    };

    private static readonly HashSet<string> Recording = new(StringComparer.Ordinal)
    {
        "store", "keep", "record", "track", "save", "maintain", "capture", "collect", "log", "note", "know", "hold", "register", "need", "see", "show", "display", "manage", "enter", "write down", "write", "note down",
    };

    public void Read(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Negated: false }))
        {
            ReadOwned(parse, clause, findings);
            ReadRecorded(parse, clause, findings);
            ReadWhen(parse, clause, findings);
        }

        foreach (var phrase in parse.Phrases)
        {
            ReadPossessive(parse, phrase, findings);
        }
    }

    private static void ReadOwned(Parse parse, Clause clause, Findings findings)
    {
        var verb = clause.Verb!;
        var passive = verb.Passive && verb.Lemma is "describe" or "identify" or "characterise" or "characterize" or "define";
        if (!Verbs.Contains(verb.Lemma) || (verb.Passive && !passive) || clause.Subjects is not [{ IsPronoun: false } subject, ..] || ProductReader.IsProduct(subject))
        {
            return;
        }

        var owner = findings.First(subject);
        if (owner is null || (verb.Lemma is "need" or "require" or "get" or "have" && RoleReader.IsPerson(subject) && !clause.Objects.Any(IsValueLike)))
        {
            return;
        }

        var owned = passive ? clause.ComplementsOf("by") : verb.Lemma == "consist" ? clause.ComplementsOf("of") : clause.Objects;
        var listed = passive || verb.Lemma == "consist" ? [] : ListTail.Read(Tail(parse, verb));
        if (listed.Count > Math.Max(2, owned.Count()) && ListTail.IsList(listed))
        {
            FileListed(owner, listed, parse, findings);
        }
        else
        {
            File(owner, owned, parse, findings);
        }

        foreach (var date in owned.Where(o => o.Head.Lemma is "date" or "day" && o.Words.Count == 1))
        {
            FileEventDate(owner, date, parse, findings);
        }
    }

    private static string Tail(Parse parse, VerbGroup verb) =>
        verb.End < parse.Tokens.Count ? parse.Sentence.Text[parse.Tokens[verb.End].Start..] : "";

    private static void FileListed(Concept owner, IReadOnlyList<ValuePhrase> values, Parse parse, Findings findings)
    {
        ItemSorter.FileAll(owner.Key, [.. values.SelectMany(v => ItemSorter.Unrun(v)).Where(v => v.Key != owner.Key)], parse.Sentence.Index, findings, 0.95);
        owner.Add(ClueKind.HasValues, 3, parse.Sentence.Index);
        findings.Use(parse.Sentence.Index);
        findings.Topic = owner.Key;
    }

    // "the date the licence expires"
    private static void FileEventDate(Concept owner, NounPhrase date, Parse parse, Findings findings)
    {
        var clause = parse.Clauses.FirstOrDefault(c => c.Start >= date.End && c.Start <= date.End + 1 && c.Verb is not null);
        var subject = clause?.Subjects.FirstOrDefault(s => !s.IsPronoun);
        if (clause is null)
        {
            return;
        }

        findings.Values.RemoveAll(v => v.Owner == owner.Key && v.Sentence == parse.Sentence.Index && v.Value.Words is ["date" or "day"]);
        var verb = parse.Tokens[clause.Verb!.End - 1].Lower;
        findings.Values.Add(new ValueFinding(owner.Key, new ValuePhrase([.. subject?.Lemmas ?? [], verb, "on"]) { Type = FieldTypes.Date }, parse.Sentence.Index));
    }

    // "we store the name and address of each customer", "track a, b, c for every order"
    private static void ReadRecorded(Parse parse, Clause clause, Findings findings)
    {
        if (!(Recording.Contains(clause.Verb!.Lemma) || Recording.Contains(clause.Verb.Lemma.Split(' ')[0])))
        {
            return;
        }

        var recorded = clause.Verb.Passive ? clause.Subjects : clause.Objects;
        var owners = clause.ComplementsOf("for", "about", "per", "of", "during", "on", "in").Where(p => p.Determiner is "each" or "every" or "all" or "the" or "a" or "an" or "our" or "any" || p.IsPlural);
        if (owners.FirstOrDefault(o => !o.IsPronoun && !IsValueLike(o)) is { } owner && findings.First(owner) is { } concept)
        {
            File(concept, recorded.Where(r => r.Of.Count == 0 || r.Of[0].Determiner is null), parse, findings);
        }
        else if (findings.Topic is { } topic && recorded.Count(IsValueLike) >= 2)
        {
            File(findings.Concept(topic), recorded.Where(IsValueLike), parse, findings);
        }
    }

    // "made for one pet at a certain date and time"
    private static void ReadWhen(Parse parse, Clause clause, Findings findings)
    {
        var thing = clause.Verb!.Passive ? clause.Subjects.FirstOrDefault(p => !p.IsPronoun) : null;
        var moment = clause.ComplementsOf("at", "on").FirstOrDefault(p => !p.IsPronoun && p.Head.Lemma is "date-time" or "date" && p.Determiner is "a" or "an" or null);
        if (thing is not null && moment is not null && clause.Verb.Modal is null && findings.First(thing) is { } concept && !RoleReader.IsPerson(thing))
        {
            File(concept, [moment], parse, findings);
        }

        foreach (var with in clause.Complements.Where(c => c.Preposition == "with" && thing is not null && findings.First(thing) is not null))
        {
            var values = with.Phrases.Where(IsValueLike).ToArray();
            if (values.Length > 0)
            {
                File(findings.First(thing!)!, values, parse, findings);
            }
        }
    }

    private static void ReadPossessive(Parse parse, NounPhrase phrase, Findings findings)
    {
        var value = phrase.Owner is not null || phrase.Of.Count > 0 ? ValuePhraseReader.Read(phrase with { Of = [] }) : null;
        var owner = phrase.Owner ?? (phrase.Of.Count > 0 ? phrase.Of[0] : null);
        if (value is null || owner is null || owner.IsPronoun || !ItemSorter.IsValue(value) || ItemSorter.IsRecord(value) || findings.First(owner) is not { } concept
            || (phrase.Of.Count > 0 && owner.Determiner is null && !owner.IsPlural) || phrase.Head.Lemma is "day" or "week" or "time" or "month" or "type" or "kind" or "list" or "number" or "end" or "part" or "copy" or "amount" or "information" or "info" or "detail")
        {
            return;
        }

        findings.Values.Add(new ValueFinding(concept.Key, value, parse.Sentence.Index) { Weight = 0.6 });
        concept.Add(ClueKind.HasValues, 0.6, parse.Sentence.Index);
    }

    private static void File(Concept owner, IEnumerable<NounPhrase> listed, Parse parse, Findings findings)
    {
        var phrases = listed.ToArray();
        var filed = 0;
        var parts = new List<ValuePhrase>();
        foreach (var phrase in phrases)
        {
            var value = ValuePhraseReader.Read(phrase);
            if (value is null || value.Key == owner.Key || Meanings.Noise.Contains(value.Words[^1]) && !ItemSorter.IsValue(value))
            {
                continue;
            }

            var among = phrases.Length > 2 && !value.Plural && !RoleReader.IsPerson(phrase) && value.Words.Count <= 3;
            if (ItemSorter.IsValue(value) || ItemSorter.IsRecord(value) || among)
            {
                foreach (var part in ItemSorter.Unrun(value))
                {
                    parts.Add(part);
                    filed++;
                }
            }
        }

        ItemSorter.FileAll(owner.Key, parts, parse.Sentence.Index, findings, 0.9);
        if (filed > 0)
        {
            owner.Add(ClueKind.HasValues, Math.Min(3, 1 + filed * 0.5), parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
            if (filed > 1)
            {
                findings.Topic = owner.Key;
            }
        }
    }

    private static bool IsValueLike(NounPhrase phrase) => ValuePhraseReader.Read(phrase) is { } value && ItemSorter.IsValue(value) && !ItemSorter.IsRecord(value);
}
