namespace BusinessOS.Tester.Plans;

/// <summary>A record for which the rule's condition holds is refused.</summary>
/// <param name="Field">Where the message stands; null for the record as a whole.</param>
public sealed record ValidationPlan(string Name, SpecRule Rule, string Message, string? Field);
