using System.Globalization;

namespace BusinessOS.Runtime.Ui;

/// <summary>The addresses of reports: their pages and their files.</summary>
public static class ReportAddress
{
    /// <summary>The page of a report about one record.</summary>
    public static string Of(ReportDefinition report, Guid id) => report.Route.Replace("{Id:guid}", Text(id), StringComparison.Ordinal);

    /// <summary>The PDF of a report about many records.</summary>
    public static string Pdf(ReportDefinition report) => $"/api/{report.App}/reports/{report.Slug}.pdf";

    /// <summary>The PDF of a report about one record.</summary>
    public static string Pdf(ReportDefinition report, Guid id) => $"/api/{report.App}/reports/{report.Slug}/{Text(id)}.pdf";

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
