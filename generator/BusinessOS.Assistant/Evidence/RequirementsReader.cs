using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

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
            new ProductReader(),
            new RoleReader(),
            new NegationReader(),
            new ListReader(),
            new BulletReader(),
            new KeepReader(),
            new EventReader(),
            new HaveReader(),
            new InlineListReader(),
            new FillReader(),
            new ChoiceReader(),
            new CountReader(new Antecedents()),
            new DeedReader(),
            new AutomationReader(),
        ];
        foreach (var parse in sentences.Select(Parse.Of))
        {
            foreach (var reader in readers)
            {
                reader.Read(parse, findings);
            }
        }

        return (sentences, findings);
    }
}
