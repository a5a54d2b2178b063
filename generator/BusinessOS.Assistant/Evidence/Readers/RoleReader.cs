using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Finds the roles: tellers of user stories, people who act, and lists of roles.</summary>
internal sealed partial class RoleReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        ReadStory(parse, findings);
        ReadActors(parse, findings);
        ReadList(parse, findings);
        ReadSelf(parse, findings);
    }

    // "me, the director", "I am the secretary of …": who writes is somebody in the app.
    private static void ReadSelf(Parse parse, Findings findings)
    {
        foreach (Match self in Self().Matches(parse.Sentence.Text))
        {
            if (Chunker.Chunk(Tagger.Tag(self.Groups[1].Value)).OfType<NounPhrase>().FirstOrDefault() is { } phrase && IsPerson(phrase))
            {
                findings.Concept(ConceptNamer.RoleName(phrase with { Of = [] })).Add(ClueKind.Role, 1, parse.Sentence.Index);
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    /// <summary>"As a clerk I want …".</summary>
    public static bool IsStory(string sentence) => Story().IsMatch(sentence);

    public static bool IsPerson(NounPhrase phrase) => !phrase.IsPronoun && IsPerson(phrase.Head.Lemma);

    public static bool IsPerson(string word) => Meanings.Person.Contains(word) || (HasPersonEnding(word) && !Lexicon.English.Knows(word));

    // "the board only reads": a group that acts, unless it is the one that wants the app.
    private static bool IsCollective(NounPhrase phrase) =>
        Meanings.Collective.Contains(phrase.Head.Lemma) && phrase.Words.Count <= 2 && phrase.Determiner is "the" or null && !phrase.IsPlural;

    private static void ReadStory(Parse parse, Findings findings)
    {
        var story = Story().Match(parse.Sentence.Text);
        if (!story.Success)
        {
            return;
        }

        foreach (var name in ItemSplitter.Split(story.Groups[1].Value))
        {
            var phrase = Chunker.Chunk(Tagger.Tag(name)).OfType<NounPhrase>().FirstOrDefault(p => !p.IsPronoun);
            if (phrase is not null && phrase.Words.Count <= 4)
            {
                findings.Concept(ConceptNamer.RoleName(phrase)).Add(ClueKind.Role, 5, parse.Sentence.Index);
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    private static void ReadActors(Parse parse, Findings findings)
    {
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { IsHave: false }))
        {
            var verb = clause.Verb!;
            var actors = verb.Passive ? clause.ComplementsOf("by") : verb.IsBe ? [] : clause.Subjects;
            foreach (var phrase in actors.Where(p => !p.IsPronoun && IsCollective(p) && verb.Finite && !verb.Passive))
            {
                findings.Concept(ConceptNamer.RoleName(phrase)).Add(ClueKind.Actor, 0.8, parse.Sentence.Index);
            }

            foreach (var phrase in actors.Where(IsPerson))
            {
                findings.Concept(ConceptNamer.RoleName(phrase)).Add(ClueKind.Actor, clause.Relative ? 0.5 : 1, parse.Sentence.Index);
            }
        }

        // "managers the approving": people set before what they do.
        foreach (var clause in parse.Clauses.Where(c => c.Verb is { Lemma: "do" }))
        {
            foreach (var phrase in clause.Objects.Where(o => IsPerson(o) && o.IsPlural))
            {
                findings.Concept(ConceptNamer.RoleName(phrase)).Add(ClueKind.Actor, 1, parse.Sentence.Index);
            }
        }

        foreach (var phrase in parse.Phrases.Where(p => IsPerson(p)))
        {
            var told = parse.Clauses.Any(c => c.Verb is { Passive: true } v && Meanings.Tell.Contains(v.Lemma.Split(' ')[0]) && c.Subjects.Contains(phrase)) || parse.Clauses.Any(c => c.Verb is { Passive: false } v && Meanings.Tell.Contains(v.Lemma.Split(' ')[0]) && c.Objects.Contains(phrase))
                || parse.Clauses.Any(c => c.ComplementsOf("to", "for").Contains(phrase) && c.Verb is { } v && (Meanings.Tell.Contains(v.Lemma.Split(' ')[0]) || v.Lemma is "go" or "assign" or "route" or "give" or "let"));
            if (told)
            {
                findings.Concept(ConceptNamer.RoleName(phrase)).Add(ClueKind.Actor, 0.6, parse.Sentence.Index);
            }
        }
    }

    // "Roles: admin, editor", "roles are …", "there are three kinds of users: …"
    private static void ReadList(Parse parse, Findings findings)
    {
        var list = RoleList().Match(parse.Sentence.Text);
        var heading = parse.Sentence.Block.Kind == Text.BlockKind.Bullet && RoleHeading().IsMatch(parse.Sentence.Block.Parent?.Text ?? parse.Sentence.Block.Heading ?? "");
        if (!list.Success && !heading)
        {
            return;
        }

        var text = heading ? parse.Sentence.Lead ?? parse.Sentence.Text : Brackets().Replace(list.Groups[1].Value, " ");
        foreach (var item in ItemSplitter.Split(text).Take(heading ? 1 : 12))
        {
            var phrase = Chunker.Chunk(Tagger.Tag(item.Replace("\"", "", StringComparison.Ordinal))).OfType<NounPhrase>().FirstOrDefault(p => !p.IsPronoun);
            if (phrase is not null && phrase.Words.Count <= 3 && (IsPerson(phrase) || heading || list.Success && phrase.Words.Count == 1 && !Meanings.Noise.Contains(phrase.Head.Lemma) || phrase.Head.Lemma is "user"))
            {
                findings.Concept(ConceptNamer.RoleName(phrase)).Add(ClueKind.Role, 4, parse.Sentence.Index);
                findings.Use(parse.Sentence.Index);
            }
        }
    }

    private static bool HasPersonEnding(string word) => word.Length > 5 && (word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("ician", StringComparison.Ordinal)
        || word.EndsWith("person", StringComparison.Ordinal) || word.EndsWith("keeper", StringComparison.Ordinal) || word.EndsWith("holder", StringComparison.Ordinal));

    [GeneratedRegex(@"^\W*(?:\w+\W+)?as an? ([\w\s/,-]+?)(?:,|\s+(?:I|we|you)\b|\s+(?:who|that)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Story();

    [GeneratedRegex("\\b(?:user |access |different )?(?:roles|user types|types of users?|kinds of users?|user groups|actors)\\b(?: in the system| here)?\\s*(?::|are|include|would be|will be|\u2013)\\s*([^.;]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoleList();

    [GeneratedRegex(@"\b(?:roles|actors|user types|types of users|kinds of users|who uses it|users)\b[^.]{0,20}:?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoleHeading();

    [GeneratedRegex(@"\b(?:me|I|myself|I am|I work as|as),? (?:the|an?) ([\w-]+(?: [\w-]+)?)(?=,| of | at | for | in |\.|$| here)", RegexOptions.CultureInvariant)]
    private static partial Regex Self();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
