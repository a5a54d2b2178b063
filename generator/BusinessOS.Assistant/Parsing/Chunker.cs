using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>Groups tokens into noun phrases, verb groups and the marks between them.</summary>
internal static class Chunker
{
    public static IReadOnlyList<Chunk> Chunk(IReadOnlyList<Token> tokens)
    {
        var chunks = new List<Chunk>();
        for (var i = 0; i < tokens.Count;)
        {
            var next = NounPhraseReader.Read(tokens, i) ?? (Chunk?)VerbGroupReader.Read(tokens, i);
            if (next is not null)
            {
                chunks.Add(next);
                i = next.End;
                continue;
            }

            if (!tokens[i].Is(PartOfSpeech.Quote) && !tokens[i].Is(PartOfSpeech.Interjection))
            {
                chunks.Add(new Mark(tokens[i], i));
            }

            i++;
        }

        AttachOf(chunks);
        return chunks;
    }

    // "number of employees": the phrase after "of" hangs on the one before it, and with it what is joined by "and".
    private static void AttachOf(List<Chunk> chunks)
    {
        for (var i = 0; i + 2 < chunks.Count; i++)
        {
            if (chunks[i] is not NounPhrase { IsPronoun: false } head || chunks[i + 1] is not Mark { Word: "of" })
            {
                continue;
            }

            var of = new List<NounPhrase>();
            var at = i + 2;
            while (at < chunks.Count && chunks[at] is NounPhrase phrase)
            {
                of.Add(phrase);
                if (at + 2 < chunks.Count && chunks[at + 1] is Mark { Word: "and" or "or" or "/" } && of.Count < 4 && chunks[at + 2] is NounPhrase other && (phrase.IsPlural && other.IsPlural || phrase.Determiner is not null && other.Determiner is not null))
                {
                    at += 2;
                    continue;
                }

                break;
            }

            head.Of = of.Count > 1 && !of[0].IsPlural && of.Count == 2 && of[1].Determiner is not null && of[0].Determiner is null ? of[..1] : of;
        }
    }
}
