using System.Net.Mime;
using System.Text;

namespace BusinessOS.Runtime.Files;

/// <summary>Names and types of uploads, which come from strangers.</summary>
internal static class FileNames
{
    private const string AnyType = MediaTypeNames.Application.Octet;

    /// <summary>Types a browser shows without running anything in them.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "application/pdf", "text/plain", "text/csv",
        "audio/mpeg", "audio/ogg", "audio/wav", "video/mp4", "video/webm", "application/zip", "application/json",
        "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    /// <summary>The last part of a path, without control characters and what no file system takes.</summary>
    public static string Clean(string name, int longest)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && rune.Value is not ('"' or '<' or '>' or '|' or ':' or '*' or '?') && rune != Rune.ReplacementChar)
            {
                clean.Append(rune);
            }
        }

        var result = clean.ToString().Trim(' ', '.');
        if (result.Length == 0)
        {
            return "file";
        }

        var extension = Path.GetExtension(result);
        return result.Length <= longest ? result
            : extension.Length is > 0 and < 20 ? result[..(longest - extension.Length)] + extension
            : result[..longest];
    }

    /// <summary>The type when it is harmless, otherwise one that browsers save and never run.</summary>
    public static string SafeType(string type)
    {
        var plain = type.Split(';')[0].Trim();
        return Harmless.TryGetValue(plain, out var known) ? known : AnyType;
    }
}
