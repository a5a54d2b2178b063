namespace BusinessOS.Assistant.Evidence;

/// <summary>One sign of what a concept is, and the sentence it came from.</summary>
internal sealed record Clue(ClueKind Kind, double Weight, int Sentence);
