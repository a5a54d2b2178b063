using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Reports.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>Writes reports as PDF. One at a time, so that many who ask at once take no more memory than one.</summary>
public sealed class ReportPrinter : IDisposable
{
    private static readonly XSolidBrush Ink = new(XColor.FromArgb(24, 28, 33));
    private static readonly XSolidBrush QuietInk = new(XColor.FromArgb(92, 99, 108));
    private static readonly XSolidBrush Shade = new(XColor.FromArgb(243, 244, 246));
    private static readonly XPen Rule = new(XColor.FromArgb(217, 220, 225), 0.5);
    private static readonly XPen StrongRule = new(XColor.FromArgb(120, 126, 135), 0.8);

    private const int MostWaiting = 20;

    private readonly SemaphoreSlim _turn = new(1);
    private int _asking;

    /// <summary>Whether so many wait that one more would wait too long.</summary>
    public bool IsBusy => Volatile.Read(ref _asking) > MostWaiting;

    /// <param name="compose">Makes the document, once its turn has come; null where there is nothing to print.</param>
    /// <returns>Null where there is nothing to print.</returns>
    public async Task<PrintedReport?> PrintAsync(Func<Task<ReportDocument?>> compose, IFileStore files, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asking);
        try
        {
            await _turn.WaitAsync(cancellationToken);
            return await PrintNowAsync(compose, files, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<PrintedReport?> PrintNowAsync(Func<Task<ReportDocument?>> compose, IFileStore files, CancellationToken cancellationToken)
    {
        try
        {
            if (await compose() is not { } document)
            {
                return null;
            }

            using var pictures = await ReportPictures.ReadAsync(document, files, cancellationToken);
            using var ruler = new FontRuler();
            var sheets = ReportLayout.Of(document, ruler, pictures, pictures.LogoRatio, cancellationToken);
            return new(document.Title, document.Report.Slug, Write(document, sheets, pictures, cancellationToken));
        }
        finally
        {
            _turn.Release();
        }
    }

    private static MemoryStream Write(ReportDocument document, IReadOnlyList<Sheet> sheets, ReportPictures pictures, CancellationToken cancellationToken)
    {
        using var pdf = new PdfDocument { Language = document.Language };
        pdf.Info.Title = document.Title;
        pdf.Info.Author = document.Organization;
        pdf.Info.Creator = document.Organization;
        pdf.ViewerPreferences.DisplayDocTitle = true;
        var size = PaperSize.Of(document.Report);
        var fonts = new Dictionary<(double Size, bool IsBold), XFont>();
        foreach (var sheet in sheets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = pdf.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(size.Width), XUnit.FromPoint(size.Height));
            using var graphics = XGraphics.FromPdfPage(page);
            foreach (var mark in sheet.Marks)
            {
                Draw(graphics, mark, pictures, fonts);
            }
        }

        var file = new MemoryStream();
        pdf.Save(file, closeStream: false);
        file.Position = 0;
        return file;
    }

    private static void Draw(XGraphics graphics, Mark mark, ReportPictures pictures, Dictionary<(double Size, bool IsBold), XFont> fonts)
    {
        switch (mark)
        {
            case TextMark { Text.Length: > 0 } text:
                if (!fonts.TryGetValue((text.Size, text.IsBold), out var font))
                {
                    fonts[(text.Size, text.IsBold)] = font = ReportFonts.Of(text.Size, text.IsBold);
                }

                graphics.DrawString(text.Text, font, text.IsQuiet ? QuietInk : Ink, text.X, text.Y);
                break;
            case RuleMark rule:
                graphics.DrawLine(rule.IsStrong ? StrongRule : Rule, rule.X, rule.Y, rule.X + rule.Width, rule.Y);
                break;
            case ShadeMark shade:
                graphics.DrawRectangle(Shade, shade.X, shade.Y, shade.Width, shade.Height);
                break;
            case PictureMark picture when pictures.Find(picture.File) is { } image:
                graphics.DrawImage(image, picture.X, picture.Y, picture.Width, picture.Height);
                break;
        }
    }
}
