using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Weighing;

/// <summary>What a concept's words alone say about it being a kind of record.</summary>
internal static class LexicalPrior
{
    public static double Of(Concept concept)
    {
        var words = concept.Words;
        var head = words[^1];
        var record = Meanings.HoldsTail(Meanings.Record, words);
        var person = Meanings.Person.Contains(head);
        var score = record && !person ? 1.3 : 0;
        if (words.Any(w => Meanings.External.Contains(w)))
        {
            score -= 6;
        }

        if (Meanings.HoldsTail(Meanings.Noise, words))
        {
            score -= record ? 2 : 4;
        }

        if (Meanings.Message.Contains(head))
        {
            score -= record ? 1.5 : 3;
        }

        if (Meanings.TryAttributeType(words, out _) && !person && !(words.Count > 1 && concept.Clues.Any(c => c.Kind == ClueKind.Declared && c.Weight >= 2)))
        {
            score -= record ? 0.7 : 2.5;
        }

        if (person)
        {
            score -= 0.8;
        }

        if (Meanings.Organisation.Contains(head) && !record)
        {
            score -= 1.5;
        }

        if (Meanings.Product.Contains(head) && !record)
        {
            score -= 2.5;
        }

        if (words.Count == 1 && !record && head.EndsWith("ing", StringComparison.Ordinal))
        {
            score -= 2;
        }

        // What the text lists the values of is a kind of record, whatever its word usually means.
        var listed = concept.Clues.Any(c => c.Kind == ClueKind.Declared && c.Weight >= 4);
        score = listed ? Math.Max(score, 0) : score;
        return score + (words.Count > 3 ? -1 : 0) + (IsAbstract(head) && !record ? -1.5 : 0);
    }

    private static bool IsAbstract(string word) => word.Length > 6 && (word.EndsWith("ness", StringComparison.Ordinal) || word.EndsWith("ity", StringComparison.Ordinal)
        || word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("ship", StringComparison.Ordinal) || word.EndsWith("hood", StringComparison.Ordinal) || word.EndsWith("ability", StringComparison.Ordinal));
}
