using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Tester.Plans;

/// <summary>A rule of the spec.</summary>
/// <param name="Node">Which one it is; <see cref="AppPlan.Places"/> says where it stands.</param>
/// <param name="Text">As the spec says it.</param>
/// <param name="When">Its condition, compiled from the spec the tests were made from; null where it always holds.</param>
public sealed record SpecRule(string Node, string Text, Condition? When = null);
