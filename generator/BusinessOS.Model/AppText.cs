namespace BusinessOS.Model;

/// <summary>A text in a further language.</summary>
/// <param name="Path">Whose it is, within the app: <c>entities</c>, <c>Loan</c>, <c>fields</c>, <c>DueOn</c>, <c>label</c>.</param>
/// <param name="Template">Where it has holes: with the expressions of the original.</param>
public sealed record AppText(EquatableArray<string> Path, string Text, TextTemplate? Template = null)
{
    /// <summary>What the runtime asks for it by.</summary>
    public string Key => string.Join('/', Path);
}
