namespace BusinessOS.Runtime.Reports;

/// <summary>Rows of a report in groups, with what they come to.</summary>
/// <param name="Groups">One without a label where there are no groups.</param>
/// <param name="Total">What all rows come to, by column; none where nothing is added up.</param>
public sealed record ReportTable(
    string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportGroup> Groups, IReadOnlyList<string> Total) : ReportBlock(Title)
{
    public bool IsEmpty => Groups.All(g => g.Rows.Count == 0);
}
