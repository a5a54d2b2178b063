using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads the values listed at the end of a sentence by their commas, as far as the list goes: "… the client, the venue, how many guests and whether it is paid".</summary>
internal static class ListTail
{
    private const int MostWords = 9;

    public static IReadOnlyList<ValuePhrase> Read(string tail)
    {
        var values = new List<ValuePhrase>();
        foreach (var item in ItemSplitter.Split(Cut(tail)))
        {
            if (!Fits(item) || ValuePhraseReader.Read(item) is not { } value)
            {
                break;
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>Whether the values look like a list of values rather than a chance run of nouns.</summary>
    public static bool IsList(IReadOnlyList<ValuePhrase> values) =>
        values.Count(v => ItemSorter.IsValue(v) && !ItemSorter.IsRecord(v)) * 2 >= values.Count && values.Count >= 2;

    // The list ends with its sentence, or where the sentence turns to a purpose or an exception.
    private static string Cut(string tail)
    {
        foreach (var turn in new[] { ";", " \u2013 ", " so that ", " because ", ", but ", " but not ", ". ", " in order to " })
        {
            var at = tail.IndexOf(turn, StringComparison.Ordinal);
            tail = at >= 0 ? tail[..at] : tail;
        }

        return tail;
    }

    // "how many beds", "whether it is paid", "which languages they speak" have verbs of their own; "is taught by Ann" ends the list.
    private static bool Fits(string item)
    {
        var words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
        {
            return false;
        }

        if (words[0].ToLowerInvariant() is "each" or "every" or "nothing" or "not")
        {
            return false;
        }

        if (words[0].ToLowerInvariant() is "whether" or "if" or "how" or "when" or "what" or "which" or "who" or "where" or "since")
        {
            return true;
        }

        var chunks = Chunker.Chunk(Tagger.Tag(item));
        return chunks.Count > 0 && chunks[0] is not VerbGroup { Finite: true, BarePast: false } and not VerbGroup { Infinitive: true }
            && !(chunks is [NounPhrase { IsPronoun: true }, VerbGroup, ..])
            && !(chunks is [NounPhrase, VerbGroup { Finite: true, BarePast: false }, ..]);
    }
}
