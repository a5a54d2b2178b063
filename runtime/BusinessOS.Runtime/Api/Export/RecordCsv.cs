using System.Globalization;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using CsvHelper;

namespace BusinessOS.Runtime.Api.Export;

/// <summary>Writes the records the actor may read as CSV (RFC 4180), record by record, for spreadsheets.</summary>
public static class RecordCsv
{
    /// <summary>
    /// Spreadsheets take a file for UTF-8 only when it begins with the byte order mark, and run a cell that begins like a
    /// formula (OWASP, CSV injection).
    /// </summary>
    private static readonly CsvWriterOptions ForSpreadsheets = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    /// <param name="query">Which records, in which order; its page size does not matter.</param>
    /// <param name="fields">Names of the columns; null for every field.</param>
    public static async Task WriteAsync(
        IRecordGate gate,
        EntityDefinition entity,
        RecordQuery query,
        IReadOnlySet<string>? fields,
        Stream output,
        CancellationToken cancellationToken)
    {
        var columns = (fields is null ? entity.Fields : ReadableFields.Of(entity).Where(f => fields.Contains(f.Name)))
            .Where(f => f.Kind != FieldKind.Lines) // a row holds one value of each column; lines have an export of their own
            .ToList();
        await using var csv = CsvWriter.Create(output, ForSpreadsheets, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns.Select(CsvCell.Header)], cancellationToken);
        await foreach (var view in gate.StreamAsync(entity, query, cancellationToken))
        {
            foreach (var column in columns)
            {
                csv.WriteField(CsvCell.Of(view, column));
            }

            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    /// <summary><c>loans-2026-01-31.csv</c>.</summary>
    public static string FileName(EntityDefinition entity, DateTimeOffset now) =>
        $"{entity.Slug}-{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
}
