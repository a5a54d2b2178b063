using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>The token of an <c>Authorization: Bearer</c> header (RFC 6750).</summary>
internal static class BearerToken
{
    private const string Word = "Bearer ";

    public static bool TryRead(HttpRequest request, out string token)
    {
        var header = request.Headers.Authorization.ToString();
        var isBearer = header.StartsWith(Word, StringComparison.OrdinalIgnoreCase);
        token = isBearer ? header[Word.Length..].Trim() : "";
        return isBearer;
    }
}
