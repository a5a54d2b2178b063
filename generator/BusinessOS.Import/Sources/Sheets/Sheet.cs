namespace BusinessOS.Import.Sources.Sheets;

/// <summary>A grid of texts whose first rows may hold the columns' names.</summary>
/// <param name="Name">The sheet's, or the file's without its ending.</param>
/// <param name="Place">The file problems are told of: <c>orders.csv</c>, <c>book.xlsx [Orders]</c>.</param>
/// <param name="Rows">The rows as they stand, with the line each begins on.</param>
internal sealed record Sheet(string Name, string Place, IReadOnlyList<(int Line, string?[] Cells)> Rows)
{
    private const int SearchedRows = 20;

    /// <summary>The table a sheet is, with the rows below its header; null for an empty one.</summary>
    public (SourceTable Table, IReadOnlyList<string?[]> Rows)? Read(DiagnosticBag problems)
    {
        var filled = Rows.Where(r => r.Cells.Any(c => c is not null)).ToList();
        if (filled.Count == 0)
        {
            problems.Add(ImportDiagnostics.EmptySheet, SourceSpan.StartOf(Place));
            return null;
        }

        var header = HeaderOf(filled);
        if (header < 0)
        {
            problems.Add(ImportDiagnostics.NoHeader, new SourceSpan(Place, filled[0].Line, 1, filled[0].Line, 1));
        }

        var body = filled.Skip(header + 1).ToList();
        var width = header < 0 ? body.Max(r => Width(r.Cells)) : Width(filled[header].Cells);
        var names = Names(header < 0 ? [] : filled[header].Cells, width, header < 0 ? 0 : filled[header].Line, problems);

        // A column without a name and without a value is the paper's margin.
        var kept = Enumerable.Range(0, width).Where(i => (header >= 0 && filled[header].Cells[i] is not null) || body.Exists(r => i < r.Cells.Length && r.Cells[i] is not null)).ToArray();
        var rows = new List<string?[]>();
        foreach (var (line, cells) in body)
        {
            if (header >= 0 && Width(cells) > width)
            {
                problems.Add(ImportDiagnostics.WrongWidth, new SourceSpan(Place, line, 1, line, 1), Width(cells), width);
            }

            rows.Add([.. kept.Select(i => i < cells.Length ? cells[i] : null)]);
        }

        return (new SourceTable(Name, kept.Select(i => new SourceColumn(names[i])).ToEquatableArray()), rows);
    }

    /// <summary>The first row that is full of different words and as wide as what follows; titles above a table are narrower.</summary>
    private static int HeaderOf(List<(int Line, string?[] Cells)> rows)
    {
        var usual = rows.Take(100).Select(r => r.Cells.Count(c => c is not null)).Order().ElementAt(Math.Min(rows.Count, 100) / 2);
        for (var i = 0; i < Math.Min(rows.Count, SearchedRows); i++)
        {
            var cells = rows[i].Cells.Take(Width(rows[i].Cells)).ToArray();
            var words = cells.OfType<string>().ToArray();
            if (words.Length > 0 && words.Length >= usual * 2 / 3 && words.All(w => w.Any(char.IsLetter) && w.Length <= 80 && !IsValue(w)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsValue(string text) =>
        text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal) || text is "true" or "false" || (char.IsAsciiDigit(text[0]) && DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _));

    private static int Width(string?[] cells) => Array.FindLastIndex(cells, c => c is not null) + 1;

    private string[] Names(string?[] header, int width, int line, DiagnosticBag problems)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new string[width];
        for (var i = 0; i < width; i++)
        {
            var written = i < header.Length && header[i] is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : $"Column {i + 1}";
            var name = written;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{written} {n}";
            }

            if (name != written)
            {
                problems.Add(ImportDiagnostics.DuplicateHeader, new SourceSpan(Place, line, i + 1, line, i + 1), written, name);
            }

            names[i] = name;
        }

        return names;
    }
}
