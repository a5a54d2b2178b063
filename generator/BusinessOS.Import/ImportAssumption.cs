namespace BusinessOS.Import;

/// <summary>Something the source leaves open, as a question with the answer that was taken.</summary>
public sealed record ImportAssumption(string Question, string Taken);
