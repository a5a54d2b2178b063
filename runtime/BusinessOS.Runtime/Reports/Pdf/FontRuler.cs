using System.Text;
using BusinessOS.Runtime.Reports.Layout;
using PdfSharp.Drawing;

namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>Measures in the fonts of reports. Letters are not moved together, so a text is as wide as its letters.</summary>
internal sealed class FontRuler : ITextRuler, IDisposable
{
    private const double MeasuredAt = 100;

    private readonly XGraphics _graphics = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<(Rune Letter, bool IsBold), double> _widths = [];
    private readonly XFont _regular = ReportFonts.Of(MeasuredAt, isBold: false);
    private readonly XFont _bold = ReportFonts.Of(MeasuredAt, isBold: true);

    public double Width(string text, double size, bool isBold)
    {
        var width = 0d;
        foreach (var letter in text.EnumerateRunes())
        {
            if (!_widths.TryGetValue((letter, isBold), out var wide))
            {
                _widths[(letter, isBold)] = wide = _graphics.MeasureString(letter.ToString(), isBold ? _bold : _regular).Width;
            }

            width += wide;
        }

        return width * size / MeasuredAt;
    }

    public void Dispose() => _graphics.Dispose();
}
