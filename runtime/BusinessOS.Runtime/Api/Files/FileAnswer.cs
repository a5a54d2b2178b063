using System.Text.Json;
using BusinessOS.Runtime.Files;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Files;

/// <summary>A kept file as the answer to its upload.</summary>
internal sealed record FileAnswer(StoredFile File) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/json";
        response.Headers.Location = $"{httpContext.Request.PathBase}/files/{File.Id}";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("id", File.Id);
        json.WriteString("name", File.Name);
        json.WriteString("contentType", File.ContentType);
        json.WriteNumber("length", File.Length);
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
