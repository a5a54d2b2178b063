using BusinessOS.Import.Sources.Databases;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace BusinessOS.Import.Sources.Sheets;

/// <summary>A workbook: each of its sheets is a table.</summary>
internal static class XlsxSource
{
    public static Outcome<ISource> Open(string path, string shown)
    {
        var problems = new DiagnosticBag();
        try
        {
            using var file = File.OpenRead(path);
            var names = file.GetSheetNames();
            var sheets = names.Select(name => new Sheet(name, $"{Path.GetFileName(path)} [{name}]", Rows(path, name))).ToList();
            return SheetSource.Of(sheets, $"the workbook {Path.GetFileName(path)}", "sheet", shown, problems);
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException or OverflowException)
        {
            // What is wrong inside of a workbook shows wherever the library stumbles.
            return new(null, [.. problems.ToSorted(), ImportDiagnostics.NotReadable.At(SourceSpan.StartOf(shown), shown, "it is no workbook, or a damaged one.")]);
        }
    }

    private static List<(int, string?[])> Rows(string path, string sheet)
    {
        var rows = new List<(int, string?[])>();
        var line = 0;
        foreach (IDictionary<string, object?> row in MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet, configuration: new OpenXmlConfiguration { FillMergedCells = false }))
        {
            rows.Add((++line, [.. row.Values.Select(Text)]));
        }

        return rows;
    }

    /// <summary>A moment at midnight is a day; one on the first day there is, a time of day.</summary>
    private static string? Text(object? value) => value switch
    {
        DateTime { TimeOfDay.Ticks: 0 } day => Cells.Text(DateOnly.FromDateTime(day)),
        DateTime { Year: 1899 or 1900 } time => Cells.Text(TimeOnly.FromDateTime(time)),
        TimeSpan { Days: 0 } time => Cells.Text(TimeOnly.FromTimeSpan(time)),
        _ => Cells.Text(value),
    };
}
