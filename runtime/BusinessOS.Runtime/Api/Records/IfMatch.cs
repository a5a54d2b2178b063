using System.Globalization;
using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>The precondition of a change: the ETag the caller saw.</summary>
internal static class IfMatch
{
    /// <summary>A version no record has: what a tag that is not ours matches.</summary>
    private const int Never = -1;

    /// <param name="version">The version named; null when any will do.</param>
    public static ApiProblem? TryRead(HttpRequest request, out int? version)
    {
        version = null;
        var tag = request.Headers.IfMatch.ToString().Trim();
        if (tag is "" or "*")
        {
            return null;
        }

        var isWeak = tag.StartsWith("W/", StringComparison.Ordinal);
        var quoted = isWeak ? tag[2..] : tag;
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"' || quoted[1..^1].Contains('"', StringComparison.Ordinal))
        {
            return ApiProblems.WrongPrecondition.With("One ETag is expected.");
        }

        // RFC 9110, 13.1.1: If-Match compares strongly, so that a weak tag matches nothing.
        version = !isWeak && int.TryParse(quoted[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? named
            : Never;
        return null;
    }
}
