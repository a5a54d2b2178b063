using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads what is not wanted: "the shop's details need not be stored", "no payments", "without a calendar".</summary>
internal sealed partial class NegationReader : IReader
{
    private static readonly HashSet<string> Wanting = new(StringComparer.Ordinal)
    {
        "need", "want", "store", "keep", "track", "record", "require", "include", "save", "manage", "have", "use", "support", "care", "bother",
    };

    public void Read(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Negated: true }))
        {
            if (!Wanting.Contains(clause.Verb!.Lemma) || clause.IsConditional || (clause.Verb.Modal is "can" or "may" or "cannot"))
            {
                continue;
            }

            var person = clause.Subjects.Any(s => s.IsPronoun || RoleReader.IsPerson(s));
            foreach (var phrase in clause.Verb.Passive || !person ? clause.Subjects : clause.Objects)
            {
                Exclude(phrase, parse, findings);
            }
        }

        var none = None().Match(parse.Sentence.Text);
        if (none.Success)
        {
            foreach (var phrase in Chunker.Chunk(Tagger.Tag(none.Groups[1].Value)).OfType<NounPhrase>().Take(1))
            {
                Exclude(phrase, parse, findings);
            }
        }
    }

    private static void Exclude(NounPhrase phrase, Parse parse, Findings findings)
    {
        foreach (var concept in findings.Named(phrase).Where(c => !c.Has(ClueKind.Declared)))
        {
            concept.Add(ClueKind.Excluded, 6, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    [GeneratedRegex(@"\b(?:no need (?:for|to (?:store|track|keep|record|save|manage))|without (?:any |an? )?|leave out|excluding|we skip|skip the|forget about)\s+([^.,;]{3,60})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex None();
}
