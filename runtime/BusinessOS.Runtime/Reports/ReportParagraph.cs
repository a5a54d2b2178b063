namespace BusinessOS.Runtime.Reports;

/// <summary>A paragraph of a report.</summary>
public sealed record ReportParagraph(string Title, string Text) : ReportBlock(Title);
