namespace BusinessOS.Model;

/// <summary>What the database finds records by quickly.</summary>
/// <param name="Keys">Stored fields in order, or <c>Status</c>.</param>
public sealed record RecordIndex(EquatableArray<SortKey> Keys);
