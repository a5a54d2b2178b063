using System.Text.Json;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>GET /api/{app}/{slug}/{id}/states</c>: when a record came into its states and how long it stayed, newest first.</summary>
internal static class ListStates
{
    public static async Task<IResult> HandleAsync(RecordCall call, CancellationToken cancellationToken)
    {
        if (call.Entity.Status is null)
        {
            return ApiProblems.UnknownResource.With($"{call.Entity.Label} has no states.");
        }

        if (!call.TryGetId(out var id) || await call.Gate.FindAsync(call.Entity, id, cancellationToken) is null)
        {
            return call.RefusalOf(Operations.Read) ?? call.NotFound();
        }

        var times = await call.Gate.StateTimesAsync(call.Entity, id, cancellationToken);
        var now = call.Http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return new StatesAnswer([.. times], now);
    }

    private sealed record StatesAnswer(IReadOnlyList<StateTime> Times, DateTimeOffset Now) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var time in Times)
            {
                json.WriteStartObject();
                json.WriteString("state", time.State);
                json.WriteString("label", time.Label);
                json.WriteString("enteredAt", Moments.Text(time.EnteredAt));
                json.WriteString("leftAt", time.LeftAt is { } left ? Moments.Text(left) : null);
                json.WriteNumber("seconds", (long)((time.LeftAt ?? Now) - time.EnteredAt).TotalSeconds);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
