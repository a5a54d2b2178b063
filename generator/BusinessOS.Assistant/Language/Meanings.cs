using System.Collections.Frozen;

namespace BusinessOS.Assistant.Language;

/// <summary>What words mean to a business app: noise, people, records, attributes and the deeds done to them.</summary>
internal static class Meanings
{
    private static readonly WordList Nouns = WordList.Load("meanings.txt");
    private static readonly WordList Attributes = WordList.Load("attributes.txt");
    private static readonly WordList Deeds = WordList.Load("deeds.txt");

    private static readonly FrozenDictionary<string, string> AttributeTypes = FieldTypes.All
        .Where(type => Attributes.Lines.ContainsKey(type))
        .SelectMany(type => Attributes.Words(type).Select(word => (word, type)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.type, StringComparer.Ordinal);

    public static FrozenSet<string> Noise { get; } = Nouns.Words("noise");

    public static FrozenSet<string> Container { get; } = Nouns.Words("container");

    public static FrozenSet<string> Person { get; } = Nouns.Words("person");

    public static FrozenSet<string> Administrator { get; } = Nouns.Words("administrator");

    public static FrozenSet<string> Record { get; } = Nouns.Words("record");

    public static FrozenSet<string> Generic { get; } = Nouns.Words("generic");

    public static FrozenSet<string> External { get; } = Nouns.Words("external");

    public static FrozenSet<string> Product { get; } = Nouns.Words("product");

    public static FrozenSet<string> Organisation { get; } = Nouns.Words("organisation");

    public static FrozenSet<string> Collective { get; } = Nouns.Words("collective");

    public static FrozenSet<string> Anybody { get; } = Nouns.Words("anybody");

    public static FrozenSet<string> Keep { get; } = Nouns.Words("keep");

    public static FrozenSet<string> Fill { get; } = Nouns.Words("fill");

    public static FrozenSet<string> Have { get; } = Nouns.Words("have");

    public static FrozenSet<string> Belong { get; } = Nouns.Words("belong");

    public static FrozenSet<string> Located { get; } = Nouns.Words("located");

    public static FrozenSet<string> Decision { get; } = Deeds.Words("decision");

    public static FrozenSet<string> State { get; } = Deeds.Words("state");

    public static FrozenSet<string> Tell { get; } = Deeds.Words("tell");

    public static FrozenSet<string> Automatic { get; } = Deeds.Words("automatic");

    public static FrozenSet<string> Machine { get; } = Deeds.Words("machine");

    public static FrozenSet<string> Message { get; } = Deeds.Words("message");

    public static FrozenDictionary<string, string> Lifecycle { get; } = Deeds.Pairs("lifecycle");

    public static FrozenDictionary<string, string> Nominal { get; } = Deeds.Pairs("nominal");

    public static FrozenDictionary<string, string> Schedule { get; } = Deeds.Pairs("schedule");

    public static FrozenDictionary<string, string> ChoiceValues { get; } = Attributes.Pairs("values");

    /// <summary>The field type a phrase's head asks for, tried from the longest tail of the phrase: "zip code" before "code".</summary>
    public static bool TryAttributeType(IReadOnlyList<string> words, out string type)
    {
        for (var skip = 0; skip < words.Count; skip++)
        {
            if (AttributeTypes.TryGetValue(string.Join('-', words.Skip(skip)), out var found))
            {
                type = found;
                return true;
            }
        }

        type = FieldTypes.Text;
        return false;
    }

    /// <summary>Whether a set holds the phrase or its head: "payment gateway" before "gateway".</summary>
    public static bool HoldsTail(FrozenSet<string> set, IReadOnlyList<string> words)
    {
        for (var skip = 0; skip < words.Count; skip++)
        {
            if (set.Contains(string.Join('-', words.Skip(skip))))
            {
                return true;
            }
        }

        return false;
    }
}
