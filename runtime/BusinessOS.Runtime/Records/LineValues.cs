namespace BusinessOS.Runtime.Records;

/// <summary>
/// A line as it is to be. The lines of a record are given all together, as an <see cref="IReadOnlyList{T}"/> of these in
/// their order: a stored line that is not among them is deleted.
/// </summary>
/// <param name="Id">The stored line; null for a new one.</param>
/// <param name="Values">Of a stored line what changes, of a new one all it has.</param>
public sealed record LineValues(Guid? Id, FieldValues Values);
