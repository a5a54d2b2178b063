namespace BusinessOS.Assistant;

/// <summary>A sentence nothing was made of.</summary>
/// <param name="Line">The line of the text it stands on, from 1.</param>
/// <param name="Reason">Why, in words for the one who wrote it.</param>
public sealed record Unplaced(string Sentence, int Line, string Reason);
