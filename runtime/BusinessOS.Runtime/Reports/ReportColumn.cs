namespace BusinessOS.Runtime.Reports;

/// <summary>A column of a report's table.</summary>
/// <param name="IsNumber">Whether it stands to the right, so that digits line up.</param>
public sealed record ReportColumn(string Label, bool IsNumber);
