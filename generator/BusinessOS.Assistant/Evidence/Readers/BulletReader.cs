using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>A bullet that opens with a thing is about it: "Companies, their contacts linked", "Timeline of activity where …".</summary>
internal sealed class BulletReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        ReadCrud(parse, findings);
        if (parse.Sentence.Block.Kind != BlockKind.Bullet || !parse.Sentence.IsFirst || findings.ValueBullets.Contains(parse.Sentence.Block.Index) || parse.Chunks is not [NounPhrase { IsPronoun: false } opening, ..])
        {
            return;
        }

        var next = parse.Chunks.Count > 1 ? parse.Chunks[1] is Mark { Word: "of" } && parse.Chunks.Count > 3 ? parse.Chunks[3] : parse.Chunks[1] : null;
        var alone = next is null or Mark { Part: PartOfSpeech.Comma or PartOfSpeech.Conjunction or PartOfSpeech.Subordinator or PartOfSpeech.Wh } or Mark { Word: "with" or "for" or ":" or "\u2013" };
        if (!alone || findings.First(opening) is not { } concept || Meanings.Noise.Contains(concept.Words[^1]) || Meanings.Message.Contains(concept.Words[^1]))
        {
            return;
        }

        if (opening.IsPlural || opening.Of.Count > 0 || Meanings.HoldsTail(Meanings.Record, concept.Words))
        {
            concept.Add(ClueKind.Declared, next is Mark { Part: PartOfSpeech.Subordinator } ? 1 : 1.6, parse.Sentence.Index);
            Relate(parse, opening, concept, findings);
        }
    }

    // What else the bullet names has to do with it, if nothing better is known.
    private static void Relate(Parse parse, NounPhrase opening, Concept concept, Findings findings)
    {
        foreach (var phrase in parse.Phrases.Where(p => p != opening && !opening.Of.Contains(p)))
        {
            foreach (var other in findings.Named(phrase).Where(o => o != concept))
            {
                var theirs = phrase.Determiner is "their" or "its" && phrase.IsPlural;
                findings.Relations.Add(new RelationFinding(concept.Key, other.Key, theirs ? Amount.Many : Amount.Unsaid, Amount.Unsaid, "", parse.Sentence.Index, theirs ? 0.9 : 0.3));
                if (theirs && !Meanings.TryAttributeType(other.Words, out _))
                {
                    other.Add(ClueKind.Kept, 1, parse.Sentence.Index);
                }
            }
        }
    }

    // "CRUD works on events, shifts and tasks", "CRUD for customers"
    private static void ReadCrud(Parse parse, Findings findings)
    {
        if (!parse.Tokens.Any(t => t.Lower is "crud"))
        {
            return;
        }

        foreach (var phrase in parse.Clauses.SelectMany(c => c.ComplementsOf("on", "for", "of").Concat(c.Objects)))
        {
            foreach (var concept in findings.Named(phrase).Where(c => c.Key is not "crud"))
            {
                concept.Add(ClueKind.Declared, 2.5, parse.Sentence.Index);
                findings.Use(parse.Sentence.Index);
            }
        }
    }
}
