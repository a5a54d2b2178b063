using System.Text.Json;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>A page of records as the answer: <c>{ "items": […], "next": "…", "count": 3, "countIsCapped": false }</c>.</summary>
internal sealed record ListAnswer(RecordCall Call, RecordPage Page, IReadOnlySet<string>? Fields) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "private, no-store";
        var next = Page.Next is null ? null : AddressOfNext(httpContext.Request, Page.Next);
        if (next is not null)
        {
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var view in Page.Items)
        {
            Call.Shape.Write(json, view, Fields, withRights: false);
        }

        json.WriteEndArray();
        json.WriteString("next", next);
        if (Page.Total is { } total)
        {
            json.WriteNumber("count", total);
            json.WriteBoolean("countIsCapped", Page.TotalIsCapped);
        }

        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }

    private static string AddressOfNext(HttpRequest request, string after)
    {
        var query = new QueryBuilder(request.Query.Where(p => p.Key != "after"))
        {
            { "after", after },
        };
        return request.PathBase.Add(request.Path).ToUriComponent() + query.ToQueryString().ToUriComponent();
    }
}
