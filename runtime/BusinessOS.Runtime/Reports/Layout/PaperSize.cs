namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>What is printed on, in points.</summary>
internal sealed record PaperSize(double Width, double Height)
{
    public static PaperSize Of(ReportDefinition report)
    {
        var size = report.Paper == "Letter" ? new PaperSize(612, 792) : new PaperSize(595.28, 841.89);
        return report.IsLandscape ? new(size.Height, size.Width) : size;
    }
}
