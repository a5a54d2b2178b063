namespace BusinessOS.Import.Records;

/// <summary>What could not come over, as a file people can work through.</summary>
public static class LossReport
{
    /// <summary>The file in the app's folder. It is no part of the app.</summary>
    public const string FileName = "not-imported.csv";

    public static SpecFile Write(IReadOnlyList<RecordLoss> losses)
    {
        using var csv = new CsvLines();
        csv.Add(["table", "row", "left behind", "column", "value", "reason"]);
        foreach (var loss in losses)
        {
            csv.Add([loss.Table, loss.Row, loss.IsRow ? "the row" : "the value", loss.Column, loss.Value, loss.Reason]);
        }

        return new SpecFile(FileName, csv.ToText());
    }
}
