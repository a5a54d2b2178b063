using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads parts that records of a kind play: "a manager, who is also an employee", "the head, one of the employees", "another employee, the manager".</summary>
internal sealed partial class PlayerReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        foreach (Match match in Plays().Matches(parse.Sentence.Text))
        {
            Add(match.Groups["part"].Value, match.Groups["kind"].Value, parse, findings);
        }

        foreach (Match match in Apposed().Matches(parse.Sentence.Text))
        {
            Add(match.Groups["part"].Value, match.Groups["kind"].Value, parse, findings);
            var kind = Key(match.Groups["kind"].Value);
            if (kind is not null && parse.Clauses.Any(c => c.Subjects.Any(s => findings.First(s)?.Key == kind)))
            {
                findings.Relations.Add(new RelationFinding(kind, kind, Amount.One, Amount.Unsaid, "", parse.Sentence.Index, 1) { As = [.. match.Groups["part"].Value.ToLowerInvariant().Split(' ')] });
            }
        }
    }

    private static void Add(string part, string kind, Parse parse, Findings findings)
    {
        if (Key(part) is { } player && Key(kind) is { } kept && player != kept)
        {
            findings.Players.TryAdd(player, kept);
            findings.Concept(kept).Add(ClueKind.Related, 0.6, parse.Sentence.Index);
            findings.Use(parse.Sentence.Index);
        }
    }

    private static string? Key(string text) => Chunker.Chunk(Tagger.Tag(text)).OfType<NounPhrase>().Where(p => !p.IsPronoun).SelectMany(ConceptNamer.Names).LastOrDefault();

    [GeneratedRegex(@"\b(?:an?|the|his|her|their|one) (?<part>[\w-]+(?: [\w-]+)?),? (?:who|which|that) (?:is|are|must be|has to be|can be) (?:also |again |itself |himself |herself |always |usually )*(?:an?|another|one of (?:the|our)|other) (?<kind>[\w-]+(?: [\w-]+)?)(?=[.,;)]|$| and)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plays();

    [GeneratedRegex(@"\banother (?<kind>[\w-]+), (?:(?:as )?(?:the|his|her|its|their)) (?<part>[\w-]+(?: [\w-]+)?)(?=[.,;)]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Apposed();
}
