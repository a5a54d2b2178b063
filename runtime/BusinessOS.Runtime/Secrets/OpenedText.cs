namespace BusinessOS.Runtime.Secrets;

/// <summary>What opening an encrypted value came to.</summary>
/// <param name="Text">The text; null where there is none for the reader, or it cannot be opened.</param>
/// <param name="Problem">Why it cannot be opened, in a sentence.</param>
public readonly record struct OpenedText(string? Text, string? Problem);
