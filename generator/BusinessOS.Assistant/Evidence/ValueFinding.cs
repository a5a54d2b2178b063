namespace BusinessOS.Assistant.Evidence;

/// <summary>A value the text names as belonging to something.</summary>
/// <param name="Owner">The concept it belongs to.</param>
internal sealed record ValueFinding(string Owner, ValuePhrase Value, int Sentence)
{
    /// <summary>Where it goes, under which words, if its owner turns out to be no record: "date of the next follow-up" of a deal.</summary>
    public (string Owner, IReadOnlyList<string> Words)? Else { get; init; }

    /// <summary>How sure it is: a listed value is surer than one seen in passing.</summary>
    public double Weight { get; init; } = 1;
}
