namespace BusinessOS.Assistant;

/// <summary>The sentence an operation, or a part of one, came from.</summary>
/// <param name="Operation">The operation's index.</param>
/// <param name="Part">The part within it, such as a field's name; null for the operation as a whole.</param>
/// <param name="Sentence">The sentence as written.</param>
/// <param name="Line">The line of the text it stands on, from 1.</param>
public sealed record Provenance(int Operation, string? Part, string Sentence, int Line);
