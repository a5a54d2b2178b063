using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Reports.Layout;
using PdfSharp.Drawing;

namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>The pictures of a report, read as the one who reads it. What a PDF cannot hold, or may not be read, is not drawn.</summary>
internal sealed class ReportPictures : IPictureSizes, IDisposable
{
    private const int Most = 200;
    private const long Largest = 8 * 1024 * 1024;

    private readonly Dictionary<Guid, XImage> _images = [];

    public XImage? Logo { get; private set; }

    /// <summary>Width over height.</summary>
    public double? LogoRatio => RatioOf(Logo);

    public static async Task<ReportPictures> ReadAsync(ReportDocument document, IFileStore files, CancellationToken cancellationToken)
    {
        var pictures = new ReportPictures { Logo = document.Logo is { } logo ? Image(logo.Content.ToArray()) : null };
        foreach (var id in Named(document).Distinct().Take(Most))
        {
            if (await files.FindAsync(id, cancellationToken) is { Length: <= Largest } file
                && Image(await BytesAsync(files, file, cancellationToken)) is { } image)
            {
                pictures._images[id] = image;
            }
        }

        return pictures;
    }

    public XImage? Find(Guid? picture) => picture is { } id ? _images.GetValueOrDefault(id) : Logo;

    public double? Ratio(Guid picture) => RatioOf(_images.GetValueOrDefault(picture));

    public void Dispose()
    {
        Logo?.Dispose();
        foreach (var image in _images.Values)
        {
            image.Dispose();
        }
    }

    private static double? RatioOf(XImage? image) => image is { PixelHeight: > 0, PixelWidth: > 0 } ? (double)image.PixelWidth / image.PixelHeight : null;

    private static IEnumerable<Guid> Named(ReportDocument document) => document.Blocks
        .SelectMany(block => block switch
        {
            ReportFacts facts => facts.Facts.Select(fact => fact.Value),
            ReportTable table => table.Groups.SelectMany(group => group.Rows).SelectMany(row => row),
            _ => [],
        })
        .Select(cell => cell.Picture).OfType<Guid>();

    private static async Task<byte[]> BytesAsync(IFileStore files, StoredFile file, CancellationToken cancellationToken)
    {
        await using var stream = await files.OpenAsync(file, cancellationToken);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    // Whatever an upload holds, a report of it is made: it may be damaged, or of a kind that is not known here.
    private static XImage? Image(byte[] content)
    {
        try
        {
            return IsKnown(content) ? XImage.FromStream(new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true)) : null;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static bool IsKnown(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || content.StartsWith<byte>([0xFF, 0xD8, 0xFF]);
}
