using System.Globalization;
using System.Text.Json;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>One record as the answer, with its ETag.</summary>
internal sealed record RecordAnswer(RecordCall Call, RecordView View, int Status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ETag = EntityTag(View.Record.RowVersion);
        if (Status == StatusCodes.Status201Created)
        {
            response.Headers.Location = Call.AddressOf(View.Id);
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter);
        Call.Shape.Write(json, View, fields: null, withRights: true);
        await json.FlushAsync(httpContext.RequestAborted);
    }

    public static string EntityTag(int version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}
