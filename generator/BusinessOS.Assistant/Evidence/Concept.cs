namespace BusinessOS.Assistant.Evidence;

/// <summary>Something the text speaks of, with what speaks for it being a kind of record or a role.</summary>
internal sealed class Concept(string key)
{
    private readonly List<Clue> _clues = [];

    /// <summary>Its words in their base forms: "purchase order".</summary>
    public string Key { get; } = key;

    public IReadOnlyList<string> Words { get; } = key.Split(' ');

    public IReadOnlyList<Clue> Clues => _clues;

    public int Mentions { get; private set; }

    /// <summary>Times it was named in the plural.</summary>
    public int Plurals { get; private set; }

    /// <summary>The sentence that named it first.</summary>
    public int FirstSentence { get; private set; } = int.MaxValue;

    public void Mention(int sentence, bool plural)
    {
        Mentions++;
        Plurals += plural ? 1 : 0;
        FirstSentence = Math.Min(FirstSentence, sentence);
    }

    public void Add(ClueKind kind, double weight, int sentence)
    {
        FirstSentence = Math.Min(FirstSentence, sentence);
        _clues.Add(new Clue(kind, weight, sentence));
    }

    public bool Has(ClueKind kind) => _clues.Exists(c => c.Kind == kind);

    /// <summary>The best sentence to show as where it came from.</summary>
    public int SourceOf(params ReadOnlySpan<ClueKind> kinds)
    {
        var best = -1;
        var weight = 0.0;
        foreach (var clue in _clues)
        {
            if (kinds.Contains(clue.Kind) && clue.Weight > weight)
            {
                (best, weight) = (clue.Sentence, clue.Weight);
            }
        }

        return best >= 0 ? best : FirstSentence == int.MaxValue ? 0 : FirstSentence;
    }

    public override string ToString() => Key;
}
