using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads what the app is called and, from its name, what it is about: "expense tracker", "bug reporting system".</summary>
internal sealed class ProductReader : IReader
{
    private static readonly HashSet<string> Activities = new(StringComparer.Ordinal)
    {
        "management", "tracking", "reporting", "planning", "processing", "handling", "administration", "monitoring", "maintenance", "qualification", "booking", "scheduling", "control",
        "request", "record", "information", "data", "online", "web", "mobile", "simple", "e-commerce", "ecommerce", "collection", "approval", "onboarding", "lending", "sharing", "matching", "ordering",
        "hiring", "selling", "storage", "registration", "sale", "sales", "point-of-sale", "self-service", "small", "internal", "collaboration", "automation", "operation", "reservation", "checkout",
    };

    public void Read(Parse parse, Findings findings)
    {
        foreach (var phrase in parse.Phrases.Where(IsProduct))
        {
            ReadName(parse, phrase, findings);
        }

        foreach (var clause in parse.Clauses)
        {
            ReadPurpose(parse, clause, findings);
        }
    }

    public static bool IsProduct(NounPhrase phrase) =>
        Meanings.Product.Contains(phrase.Head.Lemma) && !phrase.IsPlural
        && !(phrase.Determiner is "each" or "every" or "all") && phrase.Head.Lemma is not ("manager" or "assistant" or "shop-site");

    private static void ReadName(Parse parse, NounPhrase phrase, Findings findings)
    {
        var sentence = parse.Sentence.Index;
        var about = phrase.Words.Take(phrase.Words.Count - 1).Where(w => w.Is(PartOfSpeech.Noun)).Select(w => w.Lemma).ToList();
        if (findings.AppName is null && about.Count > 0 && sentence < 6)
        {
            findings.AppName = string.Join(' ', phrase.Words.Select(w => w.Text));
            findings.Use(sentence);
        }

        var deed = about.LastOrDefault(w => Meanings.Record.Contains(w));
        about.RemoveAll(w => Activities.Contains(w) || (w.EndsWith("ing", StringComparison.Ordinal) && !Meanings.Record.Contains(w)));
        if (about.Count == 0)
        {
            AddOf(phrase, findings, sentence);
            return;
        }

        var key = string.Join(' ', about.TakeLast(2).SkipWhile(w => Meanings.Organisation.Contains(w) && about.Count > 1));
        var known = about.Any(w => Meanings.Record.Contains(w)) || deed is not null;
        findings.Concept(key).Add(ClueKind.Subject, Meanings.Organisation.Contains(about[^1]) ? 0.3 : known ? 3 : 1.6, sentence);
        if (!Meanings.Organisation.Contains(about[^1]))
        {
            findings.Main ??= key;
            findings.Topic ??= key;
        }
    }

    // "a database of members", "a catalogue for tools"
    private static void AddOf(NounPhrase phrase, Findings findings, int sentence)
    {
        foreach (var key in phrase.Of.SelectMany(ConceptNamer.Names))
        {
            findings.Concept(key).Add(ClueKind.Subject, 2, sentence);
            findings.Main ??= key;
            findings.Topic ??= key;
        }
    }

    // "a tool for tracking stuff", "an app to manage orders", "a site covering products, inventory and …"
    private static void ReadPurpose(Parse parse, Clause clause, Findings findings)
    {
        var sentence = parse.Sentence.Index;
        var purpose = clause.Marker is "for" or "to" or "that" or "which" or "reduced" or "where" && clause.Verb is not null && clause.Objects.Count > 0 && EndsWithProduct(parse, clause);
        if (!purpose)
        {
            return;
        }

        foreach (var phrase in clause.Objects.Concat(clause.Objects.Count > 0 && clause.Complements.Count == 1 && clause.Complements[0].Preposition is "of" ? clause.Complements[0].Phrases : []))
        {
            foreach (var concept in findings.Named(phrase))
            {
                concept.Add(ClueKind.Subject, Meanings.Person.Contains(concept.Words[^1]) ? 0.5 : 2, sentence);
                if (!Meanings.Noise.Contains(concept.Words[^1]) && !Meanings.Person.Contains(concept.Words[^1]))
                {
                    findings.Main ??= concept.Key;
                    findings.Topic ??= concept.Key;
                }
            }
        }
    }

    private static bool EndsWithProduct(Parse parse, Clause clause)
    {
        var before = parse.Chunks.OfType<NounPhrase>().LastOrDefault(p => p.End <= clause.Start);
        var nextTo = before is not null && clause.Start - before.End <= 3;
        return nextTo && before is { IsPronoun: false } && Meanings.Product.Contains(before.Head.Lemma);
    }
}
