using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads events that are recorded: "whenever a nurse gives a drug to a patient, record it with the dosage and date".</summary>
internal sealed partial class EventReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        if (!Recorded().IsMatch(parse.Sentence.Text) || parse.Clauses.FirstOrDefault(c => c.Marker is "when" or "whenever" or "if" or "once" or "time") is not { Verb: { } verb } clause)
        {
            return;
        }

        var parties = clause.Subjects.Concat(clause.Objects).Concat(clause.ComplementsOf("to", "for", "from", "in", "at"))
            .Where(p => !p.IsPronoun && !Meanings.Noise.Contains(p.Head.Lemma)).Select(p => findings.First(p)).OfType<Concept>().Distinct().ToArray();
        if (parties.Length < 2 || clause.Objects.Count == 0 || findings.First(clause.Objects[0]) is not { } thing)
        {
            return;
        }

        var key = Meanings.Nominal.TryGetValue(verb.Lemma, out var nominal) ? nominal.ToLowerInvariant() : thing.Key + " record";
        findings.Concept(key).Add(ClueKind.Declared, 4, parse.Sentence.Index);
        findings.Events.Add(parse.Sentence.Index);
        findings.Use(parse.Sentence.Index);
        foreach (var party in parties)
        {
            findings.Relations.Add(new RelationFinding(key, party.Key, Amount.One, Amount.Unsaid, "have", parse.Sentence.Index, 1));
            party.Add(ClueKind.Related, 1, parse.Sentence.Index);
        }

        var colon = parse.Sentence.Text.IndexOf(": ", StringComparison.Ordinal);
        foreach (var item in colon < 0 ? [] : ItemSplitter.SplitAtCommas(parse.Sentence.Text[(colon + 2)..]))
        {
            var value = ValuePhraseReader.Read(item);
            if (value is not null && parties.All(p => p.Key != value.Key))
            {
                ItemSorter.File(key, WithTime(item, value), parse.Sentence.Index, findings);
            }
        }
    }

    private static ValuePhrase WithTime(string item, ValuePhrase value) =>
        DateAndTime().IsMatch(item) ? value with { Words = ["date", "time"], Type = FieldTypes.DateTime } : value;

    [GeneratedRegex(@"\b(?:record|log|note|register|store|save|write)\w*\s+(?:it|this|that|them|the fact)\b|\b(?:is|are|be|gets?) (?:recorded|logged|registered|noted)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Recorded();

    [GeneratedRegex(@"\bdates? and times?\b|\btimes? and dates?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateAndTime();
}
