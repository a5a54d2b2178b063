using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>Reads a request's body as one JSON object, within a limit.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads the object and hands it to <paramref name="use"/>; answers with the refusal where there is none.</summary>
    /// <param name="limit">Bytes.</param>
    public static async Task<IResult> UseAsync(
        HttpRequest request, int limit, Func<JsonElement, Task<IResult>> use, CancellationToken cancellationToken)
    {
        if (!IsJson(request))
        {
            return ApiProblems.WrongMediaType.With("The body must be application/json or application/merge-patch+json.");
        }

        var content = await ReadContentAsync(request, limit, cancellationToken);
        if (content.Problem is not null)
        {
            return content.Problem;
        }

        if (!Utf8.IsValid(content.Bytes) || !JsonEscapes.NameCharacters(content.Bytes))
        {
            return ApiProblems.UnreadableBody.With("It holds something that is no character.");
        }

        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(content.Bytes, Strict);
        }
        catch (JsonException e)
        {
            return ApiProblems.UnreadableBody.With(Where(e));
        }

        using (body)
        {
            return body.RootElement.ValueKind == JsonValueKind.Object
                ? await use(body.RootElement)
                : ApiProblems.UnreadableBody.With("It is JSON, but not an object.");
        }
    }

    private static string Where(JsonException e) => e.LineNumber is { } line && e.BytePositionInLine is { } position
        ? $"It is not valid JSON at line {line + 1}, byte {position + 1}."
        : "It is not valid JSON, or names a member twice.";

    private static bool IsJson(HttpRequest request)
    {
        var type = request.ContentType ?? "";
        var end = type.IndexOf(';', StringComparison.Ordinal);
        var media = (end < 0 ? type : type[..end]).Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || media.Equals("application/merge-patch+json", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(byte[] Bytes, ApiProblem? Problem)> ReadContentAsync(
        HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return ([], TooLarge(limit));
        }

        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellationToken);
                if (read.Buffer.Length > limit)
                {
                    return ([], TooLarge(limit));
                }

                if (read.IsCompleted)
                {
                    var bytes = read.Buffer.ToArray();
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return (bytes, null);
                }

                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e)
        {
            return ([], e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(limit)
                : ApiProblems.UnreadableBody.With("It ended early or was sent wrongly."));
        }
    }

    private static ApiProblem TooLarge(int limit) => ApiProblems.BodyTooLarge.With($"At most {limit} bytes are read here.");
}
