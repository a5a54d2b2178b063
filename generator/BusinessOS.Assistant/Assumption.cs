namespace BusinessOS.Assistant;

/// <summary>Something the text leaves open, as a question with the answer that was taken.</summary>
/// <param name="Sentence">The index of the sentence that raised it, where one did.</param>
public sealed record Assumption(string Question, string Taken, int? Sentence = null);
