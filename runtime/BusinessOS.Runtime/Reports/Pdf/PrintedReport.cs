namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>A report and its PDF.</summary>
/// <param name="File">From its beginning.</param>
public sealed record PrintedReport(ReportDocument Document, Stream File) : IDisposable
{
    public void Dispose() => File.Dispose();
}
