namespace BusinessOS.Assistant.Evidence;

/// <summary>Something the text leaves open or says twice, and what was taken.</summary>
internal sealed record Doubt(string Question, string Taken, int Sentence);
