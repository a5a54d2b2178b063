using System.Text.Json;
using BusinessOS.Runtime.Code;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Endpoints;

/// <summary>What an endpoint answers, as JSON.</summary>
internal sealed record EndpointAnswer(object Value, AnyAppEndpoint Code) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.Headers.CacheControl = "private, no-store";
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, Value, Code.AnswerType, EndpointRequest.JsonOf(Code.GetType().Assembly), httpContext.RequestAborted);
    }
}
