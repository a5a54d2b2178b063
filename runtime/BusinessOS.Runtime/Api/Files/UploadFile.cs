using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Api.Files;

/// <summary><c>POST /files</c>: keeps the first file of a multipart body, streamed, and answers with its id.</summary>
internal static class UploadFile
{
    /// <summary>What the parts' headers and boundaries may add to the file itself.</summary>
    private const long Wrapping = 64 * 1024;

    public static async Task<IResult> HandleAsync(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated is not true)
        {
            return ApiProblems.NotSignedIn.With("Files are taken from people who are signed in.");
        }

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return ApiProblems.WrongMediaType.With("The body must be multipart/form-data with a boundary.");
        }

        var limit = http.RequestServices.GetRequiredService<RuntimeOptions>().LargestFile;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit + Wrapping;
        }

        try
        {
            return await KeepAsync(http, boundary);
        }
        catch (FileTooLargeException e)
        {
            return ApiProblems.BodyTooLarge.With(e.Message);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiProblems.BodyTooLarge.With($"At most {limit} bytes are kept of one file.");
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException || e.GetType() == typeof(IOException))
        {
            return ApiProblems.UnreadableBody.With("The multipart body is broken or ended early.");
        }
    }

    private static async Task<IResult> KeepAsync(HttpContext http, string boundary)
    {
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || NameOf(disposition) is not { } name)
            {
                continue;
            }

            var store = http.RequestServices.GetRequiredService<IFileStore>();
            var file = await store.SaveAsync(
                name, section.ContentType ?? "application/octet-stream", section.Body, http.RequestAborted);
            return new FileAnswer(file);
        }

        return ApiProblems.NoFile.With("No part of the body has a file name.");
    }

    /// <summary>The last part of the name alone: a path of the sender's machine, or of ours, is nobody's business.</summary>
    private static string? NameOf(ContentDispositionHeaderValue disposition)
    {
        var given = disposition.FileNameStar.Value is { Length: > 0 } star ? star : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        if (given is null)
        {
            return null;
        }

        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return clean.Length switch { 0 => null, > 200 => clean[^200..], _ => clean };
    }
}
