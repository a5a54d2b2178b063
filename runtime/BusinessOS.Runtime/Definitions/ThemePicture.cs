using System.Security.Cryptography;

namespace BusinessOS.Runtime.Definitions;

/// <summary>A picture of a theme.</summary>
/// <param name="Type"><c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>.</param>
/// <param name="Version">Changes with the content, so that browsers may keep it for good.</param>
public sealed record ThemePicture(string Type, ReadOnlyMemory<byte> Content, string Version)
{
    private const string Marker = ";base64,";

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/webp"];

    /// <param name="text">A data URI; null for none.</param>
    /// <returns>Null for what is no picture pages show, so that nothing else is ever served as one.</returns>
    public static ThemePicture? Of(string? text)
    {
        if (text?.IndexOf(Marker, StringComparison.Ordinal) is not { } at || at < 0 || !Types.Contains(text["data:".Length..at]))
        {
            return null;
        }

        var content = Convert.FromBase64String(text[(at + Marker.Length)..]);
        return new(text["data:".Length..at], content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }
}
