using CsvHelper;

namespace BusinessOS.Import.Records;

/// <summary>Rows of texts as CSV (RFC 4180), a line feed behind each.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly CsvWriter _csv;

    public CsvLines() => _csv = CsvWriter.Create(_text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public void Add(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.EndRecord();
    }

    public string ToText()
    {
        _csv.Flush();
        return _text.ToString();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }
}
