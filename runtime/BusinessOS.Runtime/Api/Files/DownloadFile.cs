using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BusinessOS.Runtime.Api.Files;

/// <summary><c>GET /files/{id}</c>: a file, under the rights to the record and field that hold it.</summary>
internal static class DownloadFile
{
    public static async Task<IResult> HandleAsync(HttpContext http)
    {
        var store = http.RequestServices.GetRequiredService<IFileStore>();
        if (!Guid.TryParseExact(http.GetRouteValue("id") as string, "D", out var id)
            || await store.FindAsync(id, http.RequestAborted) is not { } file)
        {
            return ApiProblems.FileNotFound.With("No file with this id is here for you.");
        }

        // Whatever somebody uploaded must not run as a page of this site, in no browser.
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var content = await store.OpenAsync(file, http.RequestAborted);
        return Results.File(
            content, MediaTypeOf(file), file.Name, file.UploadedAt, new EntityTagHeaderValue($"\"{file.Id:N}\""), enableRangeProcessing: true);
    }

    private static string MediaTypeOf(StoredFile file) =>
        MediaTypeHeaderValue.TryParse(file.ContentType, out _) ? file.ContentType : "application/octet-stream";
}
