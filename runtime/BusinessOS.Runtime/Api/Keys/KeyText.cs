using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>How a key looks: <c>bos_</c> and 256 random bits in base64url. Scanners for leaked secrets find it by its beginning.</summary>
internal static class KeyText
{
    private const string Start = "bos_";
    private const int PrefixLength = 12;
    private const int Length = 47;

    public static string New() => Start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static bool LooksLikeOne(string text) => text.Length == Length && text.StartsWith(Start, StringComparison.Ordinal);

    public static string PrefixOf(string key) => key[..PrefixLength];

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
