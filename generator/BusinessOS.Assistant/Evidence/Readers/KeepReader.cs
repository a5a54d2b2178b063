using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>What people create, manage, book or look up is likely a kind of record.</summary>
internal sealed class KeepReader : IReader
{
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal)
    {
        "see", "view", "browse", "search", "find", "have", "make", "give", "leave", "use", "get", "receive", "send", "share", "generate", "want", "need", "set", "enter", "define", "look", "change", "keep", "save", "offer",
    };

    // What is sent out or made for reading is no record of its own.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "send", "generate", "receive", "get", "print", "export", "show", "display" };

    public void Read(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is not null))
        {
            var verb = clause.Verb!.Lemma.Split(' ')[0];
            var weak = Weak.Contains(verb);
            if (!Meanings.Keep.Contains(verb) && !weak)
            {
                continue;
            }

            var kept = clause.Verb.Passive ? clause.Subjects : clause.Objects.Where(o => !IsEye(o));
            foreach (var phrase in kept)
            {
                Add(phrase, weak && phrase.Number is null ? 0.7 : 1.5, verb, parse, findings);
            }
        }
    }

    private static void Add(NounPhrase phrase, double weight, string verb, Parse parse, Findings findings)
    {
        foreach (var concept in findings.Named(phrase))
        {
            if (Telling.Contains(verb) && Meanings.HoldsTail(Meanings.Message, concept.Words))
            {
                continue;
            }

            concept.Add(ClueKind.Kept, weight, parse.Sentence.Index);
            if (Meanings.HoldsTail(Meanings.Record, concept.Words) && !Meanings.Person.Contains(concept.Words[^1]))
            {
                findings.Topic = concept.Key;
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    private static bool IsEye(NounPhrase phrase) => phrase.Head.Lemma is "eye" or "track" or "hand";
}
