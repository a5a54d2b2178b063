namespace BusinessOS.Runtime.Reports;

/// <summary>What a report says of its record, each by its label.</summary>
public sealed record ReportFacts(string Title, IReadOnlyList<ReportFact> Facts) : ReportBlock(Title);
