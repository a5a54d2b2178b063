namespace BusinessOS.Tester.Plans;

/// <summary>Values of these fields together stand in one record only, of those the rule's condition holds for.</summary>
public sealed record UniquePlan(IReadOnlyList<string> Fields, SpecRule Rule);
