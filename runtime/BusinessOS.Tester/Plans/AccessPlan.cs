using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Tester.Plans;

/// <summary>A grant or a denial.</summary>
/// <param name="Role">Null for everyone.</param>
public sealed record AccessPlan(string? Role, Operations Operations, SpecRule Rule);
