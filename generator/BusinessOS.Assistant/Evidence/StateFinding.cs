namespace BusinessOS.Assistant.Evidence;

/// <summary>States a record goes through, in the order named.</summary>
/// <param name="Owner">The concept that has them.</param>
/// <param name="Listed">Whether the text lists them; otherwise they were read off a verb.</param>
internal sealed record StateFinding(string Owner, IReadOnlyList<string> States, bool Listed, int Sentence);
