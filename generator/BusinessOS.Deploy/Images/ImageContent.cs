using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace BusinessOS.Deploy.Images;

/// <summary>The files of an image, or of the context it is built from: same files, same hash, same bytes.</summary>
internal sealed class ImageContent
{
    private readonly ImageEntry[] _entries;

    public ImageContent(IEnumerable<ImageEntry> entries) =>
        _entries = [.. entries.DistinctBy(e => e.Path, StringComparer.Ordinal).OrderBy(e => e.Path, StringComparer.Ordinal)];

    /// <summary>A folder with everything in it, placed at <paramref name="at"/>.</summary>
    public static IEnumerable<ImageEntry> FolderAt(string at, string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new ImageEntry.FromFile($"{at}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", file));

    /// <summary>Sixteen hexadecimal digits that change when any file does.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var entry in _entries)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(entry.Signature()));
            using var content = entry.Open();
            for (int read; content is not null && (read = content.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>The content as a tar archive in a temporary file, which is gone once the stream is closed.</summary>
    public async Task<Stream> ToTarAsync(CancellationToken cancellationToken)
    {
        var archive = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await using (var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                foreach (var entry in _entries)
                {
                    await using var content = entry.Open();
                    var written = entry.ToTarEntry();
                    if (content is not null)
                    {
                        written.DataStream = content;
                    }

                    await tar.WriteEntryAsync(written, cancellationToken);
                }
            }

            archive.Position = 0;
            return archive;
        }
        catch
        {
            await archive.DisposeAsync();
            throw;
        }
    }
}
