using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Endpoints;

/// <summary>What an endpoint answers, as JSON.</summary>
internal sealed record EndpointAnswer(object Value, Type Type) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.Headers.CacheControl = "private, no-store";
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, Value, Type, EndpointRequest.Json, httpContext.RequestAborted);
    }
}
