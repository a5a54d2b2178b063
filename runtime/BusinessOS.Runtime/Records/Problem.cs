namespace BusinessOS.Runtime.Records;

/// <summary>What is wrong with a value, in words for the person who gave it.</summary>
/// <param name="Field">The field's name; null for the record as a whole.</param>
public sealed record Problem(string? Field, string Message);
