namespace BusinessOS.Import.Sources;

/// <summary>A table, a sheet or a schema of an API, as its source declares it.</summary>
/// <param name="Name">As the source writes it; unique within it.</param>
internal sealed record SourceTable(string Name, EquatableArray<SourceColumn> Columns)
{
    /// <summary>What it is called without the schema it stands in.</summary>
    public string ShortName { get; init; } = Name;

    public string? Comment { get; init; }

    public EquatableArray<string> PrimaryKey { get; init; } = [];

    public EquatableArray<EquatableArray<string>> Unique { get; init; } = [];

    public EquatableArray<EquatableArray<string>> Indexes { get; init; } = [];

    public EquatableArray<ForeignKey> ForeignKeys { get; init; } = [];

    public SourceColumn? Column(string name) => Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new ArgumentException($"{Name} has no column {column}.");
    }
}
