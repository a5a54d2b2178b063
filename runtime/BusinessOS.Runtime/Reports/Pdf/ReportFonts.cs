using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>The fonts of reports, which the product carries: a container has none.</summary>
internal sealed class ReportFonts : IFontResolver
{
    private const string Family = "Report";
    private const string Regular = "NotoSans-Regular.ttf";
    private const string Bold = "NotoSans-Bold.ttf";

    static ReportFonts()
    {
        // One for the whole process, which the library allows to be set once.
        GlobalFontSettings.FontResolver ??= new ReportFonts();
    }

    private ReportFonts()
    {
    }

    public static XFont Of(double size, bool isBold) => new(Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    public byte[] GetFont(string faceName)
    {
        using var stream = typeof(ReportFonts).Assembly.GetManifestResourceStream(faceName)
            ?? throw new InvalidOperationException($"The font {faceName} is not in this assembly.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
