namespace BusinessOS.Runtime.Reports;

/// <summary>Rows that belong together.</summary>
/// <param name="Label">What they have in common; null where rows are in no groups.</param>
/// <param name="Total">What they come to, by column; none where nothing is added up.</param>
public sealed record ReportGroup(string? Label, IReadOnlyList<IReadOnlyList<ReportCell>> Rows, IReadOnlyList<string> Total);
