namespace BusinessOS.Assistant.Building;

/// <summary>A decided relation: the holder points at the target.</summary>
/// <param name="Part">What the target is to the holder: "leading".</param>
/// <param name="Known">Whether the text says how many go with how many.</param>
internal sealed record Link(LinkKind Kind, DraftEntity Holder, DraftEntity Target, int Sentence, string? Part, string Verb, bool Known)
{
    /// <summary>What the pointing field is called, where the text names it: "responsible employee".</summary>
    public IReadOnlyList<string>? As { get; init; }
}
