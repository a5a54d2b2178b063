namespace BusinessOS.Runtime.Reports;

/// <summary>A part of a report, below a heading where it has one.</summary>
/// <param name="Title">Empty for none.</param>
public abstract record ReportBlock(string Title);
