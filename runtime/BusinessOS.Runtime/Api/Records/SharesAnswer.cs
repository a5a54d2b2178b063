using System.Globalization;
using System.Text.Json;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Records.Sharing;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>Who has a record, as the answer.</summary>
internal sealed record SharesAnswer(IReadOnlyList<ShareView> Shares) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.Headers.CacheControl = "private, no-store";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var share in Shares)
        {
            json.WriteStartObject();
            json.WriteString("id", share.Id);
            json.WriteString("person", share.Person);
            json.WriteString("team", share.Team);
            json.WriteString("name", share.Name);
            json.WriteBoolean("update", share.MayUpdate);
            json.WriteString("until", share.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("by", share.By);
            json.WriteString("at", Moments.Text(share.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
