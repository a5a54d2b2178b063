namespace BusinessOS.Runtime;

/// <summary>An expression of an app that a database cannot answer.</summary>
/// <param name="Node">Where it stands in the spec: <c>equipment-loans/entities/Loan/fields/Late/formula</c>.</param>
/// <param name="What">What it is, in the owner's words.</param>
/// <param name="Reason">What of it cannot be answered.</param>
public sealed record RefusedQuery(string Node, string What, string Reason);
