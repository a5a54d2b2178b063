using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>How many were done and refused, and what became of each in the order asked.</summary>
internal sealed record BulkAnswer(IReadOnlyList<BulkResult> Results) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        var traceId = Activity.Current?.Id ?? httpContext.TraceIdentifier;
        var refused = Results.Count(r => r.Refusal is not null);
        json.WriteStartObject();
        json.WriteNumber("done", Results.Count - refused);
        json.WriteNumber("refused", refused);
        json.WriteStartArray("results");
        foreach (var result in Results)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Id);
            json.WriteBoolean("done", result.Refusal is null);
            if (result.RowVersion is { } version)
            {
                json.WriteNumber("rowVersion", version);
            }

            if (result.Refusal is { } refusal)
            {
                json.WritePropertyName("problem");
                refusal.Write(json, traceId);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
