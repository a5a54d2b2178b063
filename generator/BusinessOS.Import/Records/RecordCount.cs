namespace BusinessOS.Import.Records;

/// <summary>How many rows of a table came over.</summary>
public sealed record RecordCount(string Table, string Entity, int Rows, int Taken);
