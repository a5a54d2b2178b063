using System.Text;
using BusinessOS.Import.Sources.Databases;
using CsvHelper;

namespace BusinessOS.Import.Sources.Sheets;

/// <summary>Files of values: separator and encoding are found out.</summary>
internal static class CsvSource
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<ISource> Open(IReadOnlyList<string> files, string shown)
    {
        var problems = new DiagnosticBag();
        var sheets = files.Select(file => Read(file, problems)).ToList();
        var title = files.Count == 1 ? $"the file {Path.GetFileName(files[0])}" : $"the {files.Count} files in {shown}";
        return SheetSource.Of(sheets, title, files.Count == 1 ? "table" : "file", shown, problems);
    }

    private static Sheet Read(string file, DiagnosticBag problems)
    {
        var name = Path.GetFileName(file);
        var text = Text(File.ReadAllBytes(file));
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = bad => problems.Add(ImportDiagnostics.BrokenRow, new SourceSpan(name, (int)bad.LineNumber, 1, (int)bad.LineNumber, 1), Words(bad.Reason)),
        });
        var rows = new List<(int, string?[])>();
        while (reader.Read())
        {
            rows.Add(((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(i => Cells.Clean(reader.GetString(i)))]));
        }

        return new Sheet(Path.GetFileNameWithoutExtension(file), name, rows);
    }

    /// <summary>UTF-8 where it is that, UTF-16 by its mark, otherwise the single bytes spreadsheets of western Europe wrote.</summary>
    private static string Text(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes)[1..];
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote that opens here is never closed, so everything after it is one value.",
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote.",
        _ => "a quote stands in the middle of a value.",
    };
}
