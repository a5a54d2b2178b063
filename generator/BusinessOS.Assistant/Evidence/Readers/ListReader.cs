using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads "Thing: value, value, value", "Thing – description", and bullets nested under a thing.</summary>
internal sealed partial class ListReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        var sentence = parse.Sentence;
        if (ChoiceReader.IsStateLead(sentence) || ReadNested(parse, findings))
        {
            return;
        }

        if (sentence.Lead is null)
        {
            return;
        }

        if (ReadGroup(parse, findings))
        {
            return;
        }

        var owner = OwnerFinder.OfLead(sentence.Lead, sentence, findings);
        var items = Items(sentence.Rest);
        var values = items.Select(ValuePhraseReader.Read).OfType<ValuePhrase>().ToArray();
        if (owner is null)
        {
            Declare(values, sentence.Index, findings);
            return;
        }

        if (values.Length > 1 && values.Count(ItemSorter.IsRecord) * 2 > values.Length && IsProductLead(sentence))
        {
            Declare(values, sentence.Index, findings);
            return;
        }

        var listed = IsList(items, values) && !(IsProductLead(sentence) && items.Any(HasVerb));
        var things = values.Count(ItemSorter.IsRecord);
        if (listed && things == values.Length && values.Length >= 2 && IsHeading(owner))
        {
            Declare(values, sentence.Index, findings);
            return;
        }

        if (IsHeading(owner) && findings.Main != owner && (IsSection(owner) || values.Count(v => ItemSorter.IsValue(v)) < 2))
        {
            return;
        }

        Own(owner, parse, listed, values, findings);
    }

    private static void Own(string owner, Parse parse, bool listed, ValuePhrase[] values, Findings findings)
    {
        var sentence = parse.Sentence;
        var bullet = sentence.Block.Kind == BlockKind.Bullet && sentence.IsFirst;
        var concept = findings.Concept(owner);
        if (listed && values.Any(v => ItemSorter.IsValue(v) || values.Length > 2))
        {
            concept.Add(ClueKind.Declared, values.Count(v => ItemSorter.IsValue(v)) >= 2 || bullet ? 4 : 2, sentence.Index);
            ItemSorter.FileAll(owner, [.. values.SelectMany(ItemSorter.Unrun)], sentence.Index, findings);
            findings.Use(sentence.Index);
            findings.Topic = owner;
        }
        else if (bullet && sentence.Lead!.Split(' ').Length <= 5 && !Parse.Of(sentence, sentence.Lead).Chunks.Any(c => c is VerbGroup))
        {
            concept.Add(ClueKind.Declared, parse.Clauses is [{ Verb: null }, ..] ? 2.2 : 1, sentence.Index);
            findings.Topic = owner;
            if (Define(owner, parse, findings))
            {
                return;
            }

            foreach (var value in values.Where(v => ItemSorter.IsValue(v) || ItemSorter.IsRecord(v)))
            {
                ItemSorter.File(owner, value, sentence.Index, findings, 0.7);
            }
        }
    }

    // "Loan: the transaction when somebody borrows a book" says what a loan is, not what it has.
    private static bool Define(string owner, Parse parse, Findings findings)
    {
        var rest = Parse.Of(parse.Sentence, parse.Sentence.Rest);
        if (rest.Chunks is not [NounPhrase { IsPronoun: false, Determiner: "a" or "an" or "the" or "one" or "any" or "our" } defined, ..] || findings.First(defined) is not { } concept || ItemSorter.IsValue(ValuePhraseReader.Read(defined) ?? new ValuePhrase([""])))
        {
            return false;
        }

        if (concept.Key != owner && !owner.EndsWith(concept.Words[^1], StringComparison.Ordinal) && !Meanings.Noise.Contains(concept.Words[^1]))
        {
            findings.Synonyms.TryAdd(concept.Key, owner);
        }

        return true;
    }

    // A bullet under a thing: a value of it, with a description that may say its type or choices.
    private static bool ReadNested(Parse parse, Findings findings)
    {
        var sentence = parse.Sentence;
        if (sentence.Block.Kind != BlockKind.Bullet || !sentence.IsFirst || OwnerFinder.OfContext(sentence, findings) is not { } owner || IsHeading(owner) || Meanings.Organisation.Contains(owner))
        {
            return false;
        }

        var name = sentence.Lead ?? sentence.Text;
        if (Brackets().Replace(name, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 6 || ValuePhraseReader.Read(name) is not { } value || (sentence.Lead is null && value.Words.Count > 4))
        {
            return false;
        }

        var nested = sentence.Block.Parent is { Kind: BlockKind.Bullet };
        if (!nested && value.Plural && ItemSorter.IsRecord(value) && !ItemSorter.IsValue(value))
        {
            return false;
        }

        value = sentence.Lead is null ? value : DescriptionReader.Apply(value, sentence.Rest);
        findings.Concept(owner).Add(ClueKind.Declared, 1.5, sentence.Index);
        ItemSorter.File(owner, value, sentence.Index, findings, amongValues: true);
        findings.ValueBullets.Add(sentence.Block.Index);
        findings.Use(sentence.Index);
        return true;
    }

    // "Three ratings, all 1-5: food, service, …": the lead says what kind of value each item is.
    private static bool ReadGroup(Parse parse, Findings findings)
    {
        var lead = ItemSplitter.SplitAtCommas(parse.Sentence.Lead!);
        if (lead.Count == 0 || ValuePhraseReader.Read(lead[0]) is not { Plural: true } group || !Meanings.TryAttributeType(group.Words, out var type) || ItemSorter.IsKey(group.Words)
            || findings.Topic is not { } topic || (type is FieldTypes.Text or FieldTypes.LongText or FieldTypes.File && group.Words[^1] != "note"))
        {
            return false;
        }

        foreach (var note in lead.Skip(1))
        {
            group = NoteReader.Apply(group, note);
        }

        foreach (var value in Items(parse.Sentence.Rest).Select(ValuePhraseReader.Read).OfType<ValuePhrase>())
        {
            var (min, max) = group.Words[^1] is "rating" or "star" ? (group.Min ?? "1", group.Max ?? "5") : (group.Min, group.Max);
            findings.Values.Add(new ValueFinding(topic, value with { Type = type, Min = min, Max = max }, parse.Sentence.Index));
        }

        findings.Concept(topic).Add(ClueKind.HasValues, 2, parse.Sentence.Index);
        findings.Use(parse.Sentence.Index);
        return true;
    }

    // "Modules: customers, orders and invoices": the items themselves are the records.
    private static void Declare(ValuePhrase[] values, int sentence, Findings findings)
    {
        if (values.Count(v => ItemSorter.IsRecord(v)) * 2 < values.Length)
        {
            return;
        }

        foreach (var value in values.Where(v => v.Plural || ItemSorter.IsRecord(v)))
        {
            findings.Concept(value.Key).Add(ClueKind.Declared, 2.5, sentence);
            findings.Use(sentence);
        }
    }

    // "a database for a library: the books, the members, …"
    private static bool IsProductLead(Sentence sentence) =>
        Parse.Of(sentence, sentence.Lead!).Phrases.Any(p => ProductReader.IsProduct(p) || p.Head.Lemma is "module" or "entity" or "table" or "thing" or "record");

    private static bool HasVerb(string item) => item.Contains(" with ", StringComparison.Ordinal) || Chunker.Chunk(Tagger.Tag(item)).Any(c => c is VerbGroup { Finite: true });

    private static bool IsHeading(string owner)
    {
        var head = owner.Split(' ')[^1];
        return (Meanings.Noise.Contains(head) || head is "entity" or "module" or "rule" or "feature" or "requirement" or "role" or "user-story" or "story" or "constraint" or "assumption" or "relationship")
            && !(Meanings.Record.Contains(head) && head is not "requirement" and not "story");
    }

    // Words that head a section whatever is listed below.
    private static bool IsSection(string owner) => owner.Split(' ')[^1] is "entity" or "module" or "rule" or "feature" or "requirement" or "role" or "user-story" or "story" or "constraint" or "assumption" or "relationship"
        or "system" or "app" or "application" or "database" or "page" or "screen" or "report" or "dashboard" or "list" or "table" or "field" or "attribute" or "column" or "data" or "information" or "detail" or "point" or "scope" or "goal"
        or "purpose" or "objective" or "step" or "search" or "filter" or "login" or "example" or "function" or "functionality" or "permission" or "workflow" or "process" or "notification" or "reminder" or "right" or "access";

    private static bool IsList(IReadOnlyList<string> items, ValuePhrase[] values) =>
        values.Length > 0 && values.Length * 3 >= items.Count * 2 && items.Average(i => i.Split(' ').Length) <= 5;

    private static IReadOnlyList<string> Items(string rest) => ItemSplitter.Split(rest);

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
