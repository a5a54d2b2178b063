namespace BusinessOS.Model;

/// <summary>What must not be stored, beside what single fields say.</summary>
/// <param name="When">Holds for a record that is refused.</param>
/// <param name="Message">What people read then.</param>
/// <param name="Field">The field the message stands at; null for the record as a whole.</param>
public sealed record Validation(string Name, Expr When, string Message, string? Field);
