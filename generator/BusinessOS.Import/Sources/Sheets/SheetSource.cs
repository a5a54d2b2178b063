namespace BusinessOS.Import.Sources.Sheets;

/// <summary>Sheets that were read whole: files of values, or a workbook.</summary>
internal sealed class SheetSource : ISource
{
    private readonly Dictionary<string, IReadOnlyList<string?[]>> _rows = new(StringComparer.Ordinal);

    private SheetSource(string title, string word) => (Title, Word) = (title, word);

    public string Title { get; }

    public string Word { get; }

    public bool DeclaresTypes => false;

    public IReadOnlyList<SourceTable> Tables { get; private set; } = [];

    public IReadOnlyList<(string What, string Why)> LeftOut { get; private set; } = [];

    public static Outcome<ISource> Of(IEnumerable<Sheet> sheets, string title, string word, string shown, DiagnosticBag problems)
    {
        var source = new SheetSource(title, word);
        var (tables, leftOut) = (new List<SourceTable>(), new List<(string, string)>());
        foreach (var sheet in sheets)
        {
            if (sheet.Read(problems) is var (table, rows))
            {
                var name = source._rows.ContainsKey(table.Name) ? $"{table.Name} {tables.Count + 1}" : table.Name;
                source._rows[name] = rows;
                tables.Add(table with { Name = name, ShortName = name });
            }
            else
            {
                leftOut.Add(($"the {word} {sheet.Name}", "It is empty."));
            }
        }

        (source.Tables, source.LeftOut) = (tables, leftOut);
        if (tables.Count == 0)
        {
            problems.Add(ImportDiagnostics.NoTables, SourceSpan.None, shown, word, "Write the columns' names in the first row and the values below.");
        }

        return new(tables.Count == 0 ? null : source, problems.ToSorted());
    }

    public IEnumerable<string?[]> Rows(SourceTable table) => _rows[table.Name];

    public void Dispose()
    {
        // It was read whole; nothing is open.
    }
}
