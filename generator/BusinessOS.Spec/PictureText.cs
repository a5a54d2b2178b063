namespace BusinessOS.Spec;

/// <summary>
/// Pictures of an app among its other files, which are texts: as data URIs, so that whatever keeps, compares and moves an app's
/// files does so with its pictures. What they are shows by their first bytes, whatever they are called.
/// </summary>
public static class PictureText
{
    /// <summary>Where an app's pictures lie.</summary>
    public const string Folder = "theme/";

    /// <summary>The most bytes a picture may have.</summary>
    public const int Largest = 200 * 1024;

    private const string Scheme = "data:";
    private const string Marker = ";base64,";

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ico"];

    /// <summary>Whether a file of this path, relative to the app's folder, is taken as a picture.</summary>
    public static bool IsPicture(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static string Of(ReadOnlySpan<byte> content) => $"{Scheme}{TypeOf(content) ?? "application/octet-stream"}{Marker}{Convert.ToBase64String(content)}";

    /// <summary>The bytes; those of the text itself where it is no data URI.</summary>
    public static byte[] BytesOf(string text)
    {
        var at = text.StartsWith(Scheme, StringComparison.Ordinal) ? text.IndexOf(Marker, StringComparison.Ordinal) : -1;
        var content = new byte[text.Length];
        return at >= 0 && Convert.TryFromBase64String(text[(at + Marker.Length)..], content, out var length)
            ? content[..length]
            : System.Text.Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The media type, where it is one that pages show: PNG, JPEG or WebP; else null.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.Length >= 8 && content[0] == 0x89 && content[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) ? "image/png"
        : content.Length >= 3 && content[0] == 0xFF && content[1] == 0xD8 && content[2] == 0xFF ? "image/jpeg"
        : content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : null;
}
