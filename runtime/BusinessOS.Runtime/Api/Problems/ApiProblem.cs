using System.Diagnostics;
using System.Text.Json;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Explaining;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Problems;

/// <summary>A refusal as it is answered: problem details of RFC 9457 with code, fix and errors by field.</summary>
/// <param name="Errors">What is wrong with which member or parameter.</param>
public sealed record ApiProblem(ApiProblemKind Kind, string Detail, IReadOnlyList<Problem> Errors) : IResult
{
    /// <summary>The rule that decided a refusal; its place in the spec is told to those only who build the app.</summary>
    public DecidingRule? Rule { get; init; }

    public const string MediaType = "application/problem+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (Kind.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = Kind == ApiProblems.WrongKey ? "Bearer error=\"invalid_token\"" : "Bearer";
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter);
        Write(json, Activity.Current?.Id ?? httpContext.TraceIdentifier);
        await json.FlushAsync(httpContext.RequestAborted);
    }

    internal void Write(Utf8JsonWriter json, string traceId)
    {
        json.WriteStartObject();
        json.WriteString("type", Kind.Type);
        json.WriteString("title", Say(Kind.Title));
        json.WriteNumber("status", Kind.Status);
        json.WriteString("detail", Detail);
        json.WriteString("code", Kind.Code);
        json.WriteString("fix", Say(Kind.Fix));
        json.WriteString("traceId", traceId);
        if (Rule is not null)
        {
            json.WriteStartObject("rule");
            json.WriteString("text", Rule.Text);
            if (Rule.Place is not null)
            {
                json.WriteString("place", Rule.Place);
            }

            json.WriteEndObject();
        }

        if (Errors.Count > 0)
        {
            WriteErrors(json);
        }

        json.WriteEndObject();
    }

    private void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteStartObject("errors");
        foreach (var field in Errors.GroupBy(e => e.Field ?? ""))
        {
            json.WriteStartArray(field.Key);
            foreach (var error in field)
            {
                json.WriteStringValue(error.Message);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
