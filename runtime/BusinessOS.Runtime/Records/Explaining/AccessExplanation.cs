namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>Whether a person may do something to one record, and which rule says so.</summary>
/// <param name="Record">The record's title.</param>
/// <param name="Why">The deciding rule, or that there is none, in words.</param>
/// <param name="Rules">Every rule that is about this, with what it says of this record and person.</param>
public sealed record AccessExplanation(
    string Person, string Record, string Can, bool Allowed, string Why, string? Place, IReadOnlyList<RuleVerdict> Rules);

/// <summary>What one rule says.</summary>
/// <param name="Effect"><c>allow</c>, <c>deny</c>, <c>share</c>, <c>read</c>, <c>write</c> or <c>mask</c>.</param>
/// <param name="Concerns">Whether the person is one of those it is about.</param>
/// <param name="Holds">Whether its condition holds for the record.</param>
/// <param name="Decides">Whether it is the one that decides.</param>
public sealed record RuleVerdict(string Effect, string Text, string? Place, bool Concerns, bool Holds, bool Decides);
