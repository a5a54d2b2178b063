using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>
/// Reads a wish of one line of which nothing else made an app: a name of what is kept, "Sports club members", or what is to
/// be done, "Track time spent on projects".
/// </summary>
internal static partial class OneLineReader
{
    private const int MostWords = 8;
    private const double Sure = 3;

    /// <summary>Whether something to be kept was found.</summary>
    public static bool Read(IReadOnlyList<Sentence> sentences, Findings findings)
    {
        if (sentences is not [var sentence] || sentence.Text.Split(' ').Length > MostWords || Greeting().IsMatch(sentence.Text))
        {
            return false;
        }

        var parse = Parse.Of(sentence);
        var kept = Asks().IsMatch(sentence.Text)
            ? parse.Phrases.SelectMany(p => p.Of.Prepend(p)).LastOrDefault(p => p.IsPlural && p.Determiner is not ("your" or "the"))
            : Title(parse);
        if (kept is null || ConceptNamer.Names(kept).FirstOrDefault() is not { } key || Meanings.HoldsTail(Meanings.Noise, key.Split(' ')))
        {
            return false;
        }

        Declare(key, sentence, findings);
        if (parse.Phrases.FirstOrDefault(p => p != kept) is { IsPlural: false } measured && Meanings.TryAttributeType(measured.Nouns, out _))
        {
            DeclareEntry(key, measured, sentence, findings);
        }

        findings.Main ??= key;
        findings.Use(sentence.Index);
        return true;
    }

    // One thing in the plural, of a kind that is kept: not "Chocolate cookies", not "Roses are red".
    private static NounPhrase? Title(Parse parse) =>
        parse.Chunks is [NounPhrase { IsPlural: true, IsPronoun: false, Owner: null, Determiner: null } only]
        && (Meanings.Person.Contains(only.Head.Lemma) || Meanings.HoldsTail(Meanings.Record, only.Lemmas.ToArray()))
            ? only
            : null;

    // "Time spent on projects" is written down again and again: every entry has its project, its day and its hours.
    private static void DeclareEntry(string thing, NounPhrase measured, Sentence sentence, Findings findings)
    {
        var entry = $"{measured.Head.Lemma} entry";
        Declare(entry, sentence, findings);
        findings.Main = entry;
        ValuePhrase amount = measured.Head.Lemma == "time" ? new(["hours", "spent"]) { Type = FieldTypes.Decimal } : new(measured.Nouns);
        foreach (var value in new[] { new ValuePhrase(thing.Split(' ')), new ValuePhrase(["date"]) { Type = FieldTypes.Date }, amount })
        {
            findings.Values.Add(new ValueFinding(entry, value, sentence.Index));
        }
    }

    private static void Declare(string key, Sentence sentence, Findings findings) => findings.Concept(key).Add(ClueKind.Declared, Sure, sentence.Index);

    [GeneratedRegex(@"^\W*(?:track|manage|record|keep|log|register|organi[sz]e|monitor|administer)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:hi|hello|hey|dear|good|happy|merry|welcome|thanks?|greetings|regards|wishes|bye|goodbye|cheers)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();
}
