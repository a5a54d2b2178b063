namespace BusinessOS.Runtime.Reports;

/// <summary>A value on paper.</summary>
/// <param name="Text">What people read; lines are broken by line feeds.</param>
/// <param name="Picture">The file that is drawn above the text; null for none.</param>
public sealed record ReportCell(string Text, Guid? Picture = null)
{
    public static readonly ReportCell Empty = new("");
}
