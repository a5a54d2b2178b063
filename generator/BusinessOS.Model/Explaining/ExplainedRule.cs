namespace BusinessOS.Model.Explaining;

/// <summary>A rule that is about what is asked.</summary>
/// <param name="Effect"><c>deny</c>, <c>allow</c>, <c>share</c>, <c>read</c>, <c>write</c> or <c>mask</c>.</param>
/// <param name="To">Whom it is about: a role, everyone, or whoever.</param>
/// <param name="When">Its condition; null: always.</param>
/// <param name="Result">What it says: <c>always</c>, <c>never</c>, <c>when …</c>, <c>never when …</c>.</param>
/// <param name="Node">Where it stands in the spec; null where nobody wrote it down.</param>
public sealed record ExplainedRule(string Effect, string To, string? When, string Result, string? Node);
