using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>What people enter, pick or attach is a value of the thing being talked about: "they pick a severity, attach screenshots".</summary>
internal sealed class FillReader : IReader
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "enter", "fill", "fill in", "fill out", "type", "provide", "specify", "choose", "pick", "select", "attach", "upload", "indicate", "input", "add", "leave", "give", "set", "write", "put", "put in", "include",
        "change", "adjust", "state", "mention", "supply", "capture", "assign", "scan", "take", "see", "know",
    };

    public void Read(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Negated: false }))
        {
            var verb = clause.Verb!;
            if (verb.Lemma == "describe" && clause.Objects.Count > 0 && !verb.Passive)
            {
                AddDescription(parse, clause, findings);
            }
            else if (verb.Lemma is "pay" or "charge" && Deed(parse, clause) is { } deed)
            {
                foreach (var value in clause.Objects.Select(ValuePhraseReader.Read).OfType<ValuePhrase>().Where(v => ItemSorter.IsValue(v) && !ItemSorter.IsRecord(v)))
                {
                    findings.Values.Add(new ValueFinding(deed, value, parse.Sentence.Index) { Weight = 0.7, Else = findings.Topic is { } topic ? (topic, value.Words) : null });
                }
            }
            else if (Verbs.Contains(verb.Lemma))
            {
                AddValues(parse, clause, findings);
            }
        }

        ReadOptional(parse, findings);
        ReadGrouping(parse, findings);
    }

    // "conversion tracked per source": what figures are grouped by is a value.
    private static void ReadGrouping(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Lemma: "track" or "measure" or "group" or "report" or "break" or "count" or "calculate" or "compare" or "filter" or "search" or "sort" }))
        {
            foreach (var phrase in clause.ComplementsOf("per", "by").Where(p => !p.IsPronoun && !RoleReader.IsPerson(p) && !Meanings.HoldsTail(Meanings.Record, p.Nouns)))
            {
                if (findings.Topic is { } topic && ValuePhraseReader.Read(phrase) is { } value && value.Key != topic && value.Words[^1] is not ("week" or "month" or "year" or "quarter" or "hour" or "day") && ItemSorter.IsValue(value))
                {
                    findings.Values.Add(new ValueFinding(topic, value with { Plural = false }, parse.Sentence.Index) { Weight = 0.6 });
                    findings.Use(parse.Sentence.Index);
                }
            }
        }
    }

    // "booking a class and paying a deposit": the deposit belongs to the booking.
    private static string? Deed(Parse parse, Clause clause) =>
        parse.Clauses.Where(c => c.Start < clause.Start && c.Verb is not null && c.Marker == clause.Marker).Select(c => Meanings.Nominal.GetValueOrDefault(c.Verb!.Lemma)).LastOrDefault(n => n is not null)?.ToLowerInvariant();

    private static void AddDescription(Parse parse, Clause clause, Findings findings)
    {
        var owner = findings.First(clause.Objects[0]) is { } named && Meanings.HoldsTail(Meanings.Record, named.Words) && findings.Topic is null ? named.Key : findings.Topic;
        if (owner is null || clause.Subjects.Count == 0)
        {
            return;
        }

        findings.Values.Add(new ValueFinding(owner, new ValuePhrase(["description"]), parse.Sentence.Index) { Weight = 0.9 });
        findings.Concept(owner).Add(ClueKind.HasValues, 0.7, parse.Sentence.Index);
        findings.Use(parse.Sentence.Index);
    }

    private static void AddValues(Parse parse, Clause clause, Findings findings)
    {
        var phrases = clause.Verb!.Passive ? clause.Subjects : clause.Objects.Concat(clause.Verb.Lemma is "type" or "put" ? clause.ComplementsOf("in") : []);
        var owner = clause.ComplementsOf("for", "on", "to", "of").FirstOrDefault(p => !p.IsPronoun && findings.First(p) is { } c && !RoleReader.IsPerson(p) && Meanings.HoldsTail(Meanings.Record, c.Words)) is { } target
            ? findings.First(target)!.Key
            : findings.Topic;
        if (owner is null)
        {
            return;
        }

        if (clause.Verb.Lemma is "see" or "know" or "enter" or "provide" or "specify" or "fill in")
        {
            phrases = phrases.Concat(Following(parse, clause)).Distinct();
        }

        foreach (var phrase in phrases.Where(p => p.Owner is null))
        {
            if (ValuePhraseReader.Read(phrase) is not { } value || value.Key == owner || Meanings.Message.Contains(value.Words[^1]) && clause.Verb.Lemma is not ("enter" or "provide" or "leave" or "give" or "add") || !ItemSorter.IsValue(value) || IsThing(value) || value.Words[^1] is "information" or "info" or "detail")
            {
                continue;
            }

            ItemSorter.File(owner, value, parse.Sentence.Index, findings, clause.Verb.Lemma is "see" or "know" or "take" or "give" ? 0.5 : 0.7);
            findings.Concept(owner).Add(ClueKind.HasValues, 0.7, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    // "they see which classes are on, the name of the teacher, and the free spots": the list goes on after its first item.
    private static IEnumerable<NounPhrase> Following(Parse parse, Clause clause)
    {
        for (var i = 1; i < parse.Chunks.Count; i++)
        {
            if (parse.Chunks[i].Start >= clause.End && parse.Chunks[i] is NounPhrase { IsPronoun: false, Determiner: not null } phrase
                && parse.Chunks[i - 1] is Mark { Part: PartOfSpeech.Comma or PartOfSpeech.Conjunction } && !(i + 1 < parse.Chunks.Count && parse.Chunks[i + 1] is VerbGroup))
            {
                yield return phrase;
            }
        }
    }

    // "Comments optional"
    private static void ReadOptional(Parse parse, Findings findings)
    {
        for (var i = 0; i + 1 < parse.Chunks.Count; i++)
        {
            if (findings.Topic is { } topic && parse.Chunks[i] is NounPhrase { IsPronoun: false } phrase && parse.Chunks[i + 1] is Mark { Word: "optional" or "mandatory" or "required" } mark
                && ValuePhraseReader.Read(phrase) is { } value && ItemSorter.IsValue(value))
            {
                findings.Values.Add(new ValueFinding(topic, value with { Optional = mark.Word == "optional", Required = mark.Word != "optional" }, parse.Sentence.Index) { Weight = 0.8 });
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    // A plural record such as "notes" or "tasks" is a thing although its word can name a value.
    private static bool IsThing(ValuePhrase value) => Meanings.HoldsTail(Meanings.Record, value.Words) && value.Type is null && value.Choices.Count == 0
        && value.Words[^1] is not ("photo" or "screenshot" or "receipt" or "comment" or "attachment" or "document" or "rating" or "position" or "grade" or "category");
}
