namespace BusinessOS.Runtime.Reports;

/// <summary>A field of a report's record.</summary>
public sealed record ReportFact(string Label, ReportCell Value);
