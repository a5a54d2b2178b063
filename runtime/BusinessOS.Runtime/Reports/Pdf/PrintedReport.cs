namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>The PDF of a report.</summary>
/// <param name="Slug">The report's name in addresses.</param>
/// <param name="File">From its beginning.</param>
public sealed record PrintedReport(string Title, string Slug, Stream File) : IDisposable
{
    public void Dispose() => File.Dispose();
}
