namespace BusinessOS.Runtime.Data.Schema;

/// <summary>A column whose type changed: the old one put aside, and the new one beside it.</summary>
internal sealed record ColumnConversion(string Table, ColumnShape From, ColumnShape To);
