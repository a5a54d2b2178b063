namespace BusinessOS.Import.Records;

/// <summary>A row that could not come over, or a value it had to do without.</summary>
/// <param name="Row">The row's key in its table, or its number.</param>
/// <param name="Column">The column that is to blame; empty for the row as a whole.</param>
/// <param name="IsRow">Whether the whole row stayed behind.</param>
public sealed record RecordLoss(string Table, string Row, string Column, string Value, string Reason, bool IsRow);
