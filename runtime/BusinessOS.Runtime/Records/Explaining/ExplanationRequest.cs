namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>What is to be explained about a record in the tenant's data.</summary>
/// <param name="Entity">As <c>app.Entity</c>.</param>
/// <param name="Field">A field of the entity; null for the record as a whole.</param>
/// <param name="Person">The person's e-mail address.</param>
public sealed record ExplanationRequest(string Entity, Guid Record, Operations Operation, string? Field, string Person);
