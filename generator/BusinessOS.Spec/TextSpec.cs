namespace BusinessOS.Spec;

/// <summary>A text in a further language.</summary>
/// <param name="Path">Whose it is, within the app: <c>entities</c>, <c>Loan</c>, <c>fields</c>, <c>DueOn</c>, <c>label</c>. What has no name is called by its text.</param>
public sealed record TextSpec(EquatableArray<string> Path, string Text);
