namespace BusinessOS.Model.Explaining;

/// <summary>May people with these roles do this to the records of an entity?</summary>
/// <param name="Operation">One of them.</param>
/// <param name="Field">A field of the entity; null for the records as a whole.</param>
public sealed record AccessQuestion(EquatableArray<string> Roles, Operations Operation, string? Field);
