using System.Text;
using CsvHelper;

namespace BusinessOS.Build.Seeds;

/// <summary>The rows of a seed file as they stand, each value with its line and column.</summary>
internal sealed record SeedLines(IReadOnlyList<SeedCell> Header, IReadOnlyList<IReadOnlyList<SeedCell>> Rows)
{
    public static SeedLines Read(string file, string text, DiagnosticBag problems)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(text),
            TrackLineNumbers = true,
            OnMalformedRecord = bad => problems.Add(SeedDiagnostics.BrokenRow, new SourceSpan(file, (int)bad.LineNumber, 1, (int)bad.LineNumber, 1), Words(bad.Reason)),
        });
        var rows = new List<IReadOnlyList<SeedCell>>();
        while (reader.Read())
        {
            if (Cells(reader, file) is var cells && cells.Any(c => c.Text is not null))
            {
                rows.Add(cells);
            }
        }

        return rows.Count == 0 ? new([], []) : new(rows[0], [.. rows.Skip(1)]);
    }

    private static SeedCell[] Cells(CsvReader reader, string file)
    {
        var (line, column) = ((int)reader.LineNumber, 1);
        var cells = new SeedCell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var raw = Encoding.UTF8.GetString(reader.GetRawSpan(i));
            var value = reader.GetString(i).Trim();
            var end = raw.LastIndexOf('\n');
            cells[i] = new SeedCell(value.Length == 0 ? null : value, new SourceSpan(file, line, column, line, column + (end < 0 ? raw.Length : raw.IndexOf('\n', StringComparison.Ordinal))));
            line += raw.Count(c => c == '\n');
            column = end < 0 ? column + raw.Length + 1 : raw.Length - end + 1;
        }

        return cells;
    }

    /// <summary>What spreadsheets of the country write: the first row, which holds names only, tells.</summary>
    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        return header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',';
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote that opens here is never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote.",
        _ => "a quote stands in the middle of a value.",
    };
}
