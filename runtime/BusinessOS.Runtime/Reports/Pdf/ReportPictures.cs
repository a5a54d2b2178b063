using System.Buffers.Binary;
using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Reports.Layout;
using PdfSharp.Drawing;

namespace BusinessOS.Runtime.Reports.Pdf;

/// <summary>The pictures of a report, read as the one who reads it. What a PDF cannot hold, or may not be read, is not drawn.</summary>
internal sealed class ReportPictures : IPictureSizes, IDisposable
{
    private const int Most = 200;
    private const long Largest = 8 * 1024 * 1024;

    /// <summary>A small file can hold very many points, and each takes four bytes while it is drawn.</summary>
    private const long MostPoints = 32_000_000;

    private long _points;

    private readonly Dictionary<Guid, XImage> _images = [];

    public XImage? Logo { get; private set; }

    /// <summary>Width over height.</summary>
    public double? LogoRatio => RatioOf(Logo);

    public static async Task<ReportPictures> ReadAsync(ReportDocument document, IFileStore files, CancellationToken cancellationToken)
    {
        var pictures = new ReportPictures();
        pictures.Logo = document.Logo is { } logo ? pictures.Image(logo.Content.ToArray()) : null;
        foreach (var id in Named(document).Distinct().Take(Most))
        {
            if (await files.FindAsync(id, cancellationToken) is { Length: <= Largest } file
                && pictures.Image(await BytesAsync(files, file, cancellationToken)) is { } image)
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
    private XImage? Image(byte[] content)
    {
        try
        {
            var points = PointsOf(content);
            if (!IsKnown(content) || _points + points > MostPoints)
            {
                return null;
            }

            _points += points;
            return XImage.FromStream(new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Of a PNG, which is unpacked, as its head says; a JPEG goes into the file as it is.</summary>
    private static long PointsOf(ReadOnlySpan<byte> content) => content is [0x89, ..] && content.Length >= 24
        ? (long)BinaryPrimitives.ReadUInt32BigEndian(content[16..]) * BinaryPrimitives.ReadUInt32BigEndian(content[20..])
        : 0;

    private static bool IsKnown(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || content.StartsWith<byte>([0xFF, 0xD8, 0xFF]);
}
