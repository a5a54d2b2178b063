using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Two concepts that have to do with each other, read in one direction: "a ward has many nurses".</summary>
/// <param name="From">The concept the sentence starts from.</param>
/// <param name="Amount">How many <paramref name="To"/> one <paramref name="From"/> has, as far as the sentence says.</param>
/// <param name="Back">How many <paramref name="From"/> one <paramref name="To"/> has.</param>
/// <param name="Verb">What joins them: "supervise"; relations by different verbs are different relations.</param>
/// <param name="Weight">Below 1 the relation was only seen in passing.</param>
internal sealed record RelationFinding(string From, string To, Amount Amount, Amount Back, string Verb, int Sentence, double Weight)
{
    /// <summary>The sentence says that exactly one goes with one.</summary>
    public bool Exclusive { get; init; }

    /// <summary>It joins two records of one kind: "reports to another employee".</summary>
    public bool Another { get; init; }

    /// <summary>The value it is, if what it points at turns out to be no record: "interviewer".</summary>
    public ValuePhrase? Value { get; init; }

    /// <summary>What the field that points is called, where the text gives it a name of its own: "responsible employee".</summary>
    public IReadOnlyList<string>? As { get; init; }

    /// <summary>What the one is to the other: "leading", "supervisor".</summary>
    public string? Part { get; init; }
}
