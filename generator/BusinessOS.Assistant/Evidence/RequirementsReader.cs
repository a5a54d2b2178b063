using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Runs every reader over every sentence.</summary>
internal static class RequirementsReader
{
    public static (IReadOnlyList<Sentence> Sentences, Findings Findings) Read(string text)
    {
        var sentences = SentenceSplitter.Split(BlockReader.Read(Normaliser.Normalise(text)));
        var findings = new Findings();
        IReader[] readers =
        [
            new MentionReader(),
            new PlayerReader(),
            new ProductReader(),
            new RoleReader(),
            new NegationReader(),
            new ListReader(),
            new BulletReader(),
            new KeepReader(),
            new EventReader(),
            new KeepListReader(),
            new HaveReader(),
            new InlineListReader(),
            new FillReader(),
            new ChoiceReader(),
            new CountReader(new Antecedents()),
            new DeedReader(),
            new AutomationReader(),
        ];
        foreach (var parse in sentences.SelectMany(Spoken))
        {
            if (NegationReader.IsOutOfScope(parse.Sentence))
            {
                NegationReader.Exclude(parse, findings);
                continue;
            }

            foreach (var reader in readers)
            {
                reader.Read(parse, findings);
            }
        }

        return (sentences, findings);
    }

    // "Action: belongs to an incident; title, due date": what is said of the lead by a verb is a sentence of its own.
    private static IEnumerable<Parse> Spoken(Sentence sentence)
    {
        yield return Parse.Of(sentence);
        if (sentence.Lead is not { Length: > 0 } lead || lead.Split(' ').Length > 4)
        {
            yield break;
        }

        foreach (var part in sentence.Rest.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Chunker.Chunk(Tagger.Tag(part)) is [VerbGroup { Finite: true, BarePast: false, Infinitive: false } verb, ..] && (verb.Modal is not null || verb.IsBe || verb.IsHave || Tagger.Tag(part)[0].Form == VerbForm.Third))
            {
                yield return Parse.Of(sentence with { Lead = null, Rest = part }, $"{lead} {part}");
            }
        }
    }
}
