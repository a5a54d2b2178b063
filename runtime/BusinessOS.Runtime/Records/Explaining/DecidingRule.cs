namespace BusinessOS.Runtime.Records.Explaining;

/// <summary>The rule because of which something was refused.</summary>
/// <param name="Text">The rule in plain words.</param>
/// <param name="Node">Its node in the spec; null where nobody wrote it down.</param>
/// <param name="Place">Where it stands, <c>entities/Loan.yaml:21</c>; null where that is not known. For those who build the app.</param>
public sealed record DecidingRule(string Text, string? Node, string? Place);
