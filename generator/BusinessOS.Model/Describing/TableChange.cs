namespace BusinessOS.Model.Describing;

/// <summary>What a later version of an app does to a table.</summary>
/// <param name="Kind">"added", "renamed", "kept", "converted", "required", "unique", "shorter".</param>
/// <param name="Node">The entity, or the entity's field: <c>Loan.Deposit</c>.</param>
/// <param name="Text">In plain words.</param>
public sealed record TableChange(string Kind, string Node, string Text);
