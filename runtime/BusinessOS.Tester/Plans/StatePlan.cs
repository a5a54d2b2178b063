namespace BusinessOS.Tester.Plans;

/// <summary>A state of an entity's records.</summary>
public sealed record StatePlan(string Name, bool IsLocked = false);
