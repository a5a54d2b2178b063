using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Counts how often each thing is named, and marks the business that wants the app: "we are a bakery", "my shop".</summary>
internal sealed class MentionReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        foreach (var phrase in parse.Phrases.SelectMany(p => p.Of.Concat([p])).Distinct())
        {
            foreach (var concept in findings.Named(phrase))
            {
                concept.Mention(parse.Sentence.Index, phrase.IsPlural || phrase.Of.Any(o => o.IsPlural));
            }

            if (Meanings.Organisation.Contains(phrase.Head.Lemma) && phrase.Determiner is "my" or "our" or "us")
            {
                MarkOwner(phrase, parse, findings);
            }
        }

        foreach (var clause in parse.Clauses.Where(c => c.Subjects.Any(IsFirstPerson) && c.Verb is { Lemma: "have" or "run" or "own" or "be" or "operate" }))
        {
            foreach (var phrase in clause.Objects.Where(o => Meanings.Organisation.Contains(o.Head.Lemma) && !o.IsPlural))
            {
                MarkOwner(phrase, parse, findings);
            }
        }
    }

    private static bool IsFirstPerson(NounPhrase phrase) => phrase.IsPronoun && phrase.Head.Lower is "i" or "we";

    private static void MarkOwner(NounPhrase phrase, Parse parse, Findings findings)
    {
        foreach (var concept in findings.Named(phrase))
        {
            concept.Add(ClueKind.Owner, 3, parse.Sentence.Index);
        }
    }
}
