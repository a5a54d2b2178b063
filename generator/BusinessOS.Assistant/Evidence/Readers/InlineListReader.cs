using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads values listed right behind a thing: "items with SKU and quantity", "buildings (address, year)", "a lease – start date, deposit".</summary>
internal sealed partial class InlineListReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        for (var i = 0; i < parse.Chunks.Count; i++)
        {
            if (parse.Chunks[i] is not NounPhrase { IsPronoun: false } phrase || Owner(parse, i, phrase, findings) is not { } owner)
            {
                continue;
            }

            ReadNote(parse, phrase, owner, findings);
            var at = parse.Chunks.Count > i + 2 && parse.Chunks[i + 1] is Mark { Word: "of" } ? i + 2 : i;
            if (at + 1 < parse.Chunks.Count && parse.Chunks[at + 1] is Mark mark)
            {
                ReadAfter(parse, mark, owner, findings);
            }

            // "lessons, each with a date and a topic"
            if (at + 3 < parse.Chunks.Count && parse.Chunks[at + 1] is Mark { Part: PartOfSpeech.Comma } && parse.Sentence.Text[parse.Tokens[at < parse.Chunks.Count ? parse.Chunks[at].End : 0].Start..] is var tail && EachWith().Match(tail) is { Success: true } each)
            {
                FileTail(parse, owner, tail[each.Length..], findings);
            }

            // "for a slot – from, to", "a problem with a room, with a description": the list may follow a complement.
            if (at + 4 < parse.Chunks.Count && parse.Chunks[at + 1] is Mark { Part: PartOfSpeech.Preposition, Word: not "with" } && parse.Chunks[at + 2] is NounPhrase && parse.Chunks[at + 3] is Mark { Word: "with" or "including" } later)
            {
                ReadAfter(parse, later, owner, findings);
            }
            else if (at + 4 < parse.Chunks.Count && parse.Chunks[at + 1] is Mark { Word: "with" or "for" } && parse.Chunks[at + 2] is NounPhrase && parse.Chunks[at + 3] is Mark { Part: PartOfSpeech.Comma } && parse.Chunks[at + 4] is Mark { Word: "with" } second)
            {
                ReadAfter(parse, second, owner, findings);
            }
        }
    }

    private static (string Key, string? Else)? Owner(Parse parse, int i, NounPhrase phrase, Findings findings)
    {
        if (ProductReader.IsProduct(phrase) || findings.First(phrase) is not { } concept || Meanings.Message.Contains(phrase.Head.Lemma) || Meanings.Organisation.Contains(phrase.Head.Lemma) && phrase.Note is null)
        {
            return null;
        }

        // What is listed after "book a room for a date with …" belongs to the booking.
        var clause = parse.Clauses.LastOrDefault(c => c.Verb is not null && c.Start <= phrase.Start && c.Verb.End <= phrase.Start && c.End >= phrase.End);
        if (clause?.Verb is { Passive: false } verb && Deeds.Contains(verb.Lemma) && Meanings.Nominal.TryGetValue(verb.Lemma, out var deed) && phrase.Note is null && !string.Equals(deed, concept.Key, StringComparison.OrdinalIgnoreCase))
        {
            return (deed.ToLowerInvariant(), concept.Key);
        }

        return ItemSorter.IsValue(ValuePhraseReader.Read(phrase with { Note = null, Of = [] }) ?? new ValuePhrase(["?"])) && !Meanings.HoldsTail(Meanings.Record, concept.Words) ? null : (concept.Key, null);
    }

    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal) { "book", "reserve", "borrow", "rent", "register", "order", "apply", "donate", "sign up" };

    private static void ReadNote(Parse parse, NounPhrase phrase, (string Key, string? Else) owner, Findings findings)
    {
        var items = phrase.Note is null ? [] : ItemSplitter.Split(phrase.Note.Replace(" ,", ",", StringComparison.Ordinal));
        if (items.Count < 2)
        {
            return;
        }

        var values = items.Select(ValuePhraseReader.Read).OfType<ValuePhrase>().ToArray();
        if (values.Count(v => ItemSorter.IsValue(v)) * 2 > items.Count)
        {
            File(parse, owner, values, findings);
        }
    }

    private static void ReadAfter(Parse parse, Mark mark, (string Key, string? Else) owner, Findings findings)
    {
        var dash = mark.Word == "\u2013";
        if (!dash && mark.Word is not ("with" or "including" or "containing"))
        {
            return;
        }

        var text = parse.Sentence.Text[mark.Token.End..];
        var end = text.IndexOfAny([';', '\u2013']);
        text = end >= 0 ? text[..end] : text;
        text = text.Split(" so that ", 2)[0].Split(". ", 2)[0];
        var values = new List<ValuePhrase>();
        foreach (var item in ItemSplitter.Split(text))
        {
            var value = ValuePhraseReader.Read(item);
            var fits = value is not null && (ItemSorter.IsValue(value) || (values.Count > 0 && value.Words.Count <= 3 && !value.Plural && !HasVerb(item)));
            if (!fits)
            {
                break;
            }

            values.Add(value!);
            if (IsLast(item))
            {
                break;
            }
        }

        var sure = values.Count(v => ItemSorter.IsValue(v));
        if (sure >= (dash ? 2 : 1))
        {
            File(parse, owner, [.. values.Take(values.FindLastIndex(v => ItemSorter.IsValue(v)) + 1 + (values.Count > sure ? 1 : 0))], findings);
        }
    }

    private static void FileTail(Parse parse, (string Key, string? Else) owner, string tail, Findings findings)
    {
        var values = ListTail.Read(tail);
        if (values.Any(v => ItemSorter.IsValue(v)))
        {
            File(parse, owner, [.. values], findings);
        }
    }

    [GeneratedRegex(@"^,? (?:each|every one|all)(?: of them| one)? (?:with|having|has|have) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EachWith();

    private static void File(Parse parse, (string Key, string? Else) owner, ValuePhrase[] values, Findings findings)
    {
        ItemSorter.FileAll(owner.Key, values.SelectMany(ItemSorter.Unrun).ToArray(), parse.Sentence.Index, findings, 0.95, owner.Else);
        findings.Concept(owner.Else ?? owner.Key).Add(ClueKind.HasValues, Math.Min(3, 1 + (values.Length * 0.5)), parse.Sentence.Index);
        findings.Use(parse.Sentence.Index);
        findings.Topic = owner.Else ?? owner.Key;
    }

    private static bool HasVerb(string item) => Chunker.Chunk(Tagger.Tag(item)).Any(c => c is VerbGroup { Finite: true });

    // An item that goes on behind its name ends the list: "capacity for events", "a name when known".
    private static bool IsLast(string item) => Chunker.Chunk(Tagger.Tag(item)) is [NounPhrase, Mark { Part: PartOfSpeech.Subordinator or PartOfSpeech.Preposition, Word: not "of" and not "in" }, ..];
}
