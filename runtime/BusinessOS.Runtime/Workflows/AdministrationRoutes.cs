using System.Text.Json;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Runtime.Workflows.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Workflows;

/// <summary>
/// What workflows did, as JSON for administrators: <c>/admin/mailbox.json</c>, <c>/admin/outbox.json</c> (with the dead
/// letters), <c>/admin/runs.json</c>, and the secret that receivers of webhooks need.
/// </summary>
internal static class AdministrationRoutes
{
    private const int Shown = 200;

    private delegate Task Writer(Utf8JsonWriter json, IServiceProvider services, CancellationToken cancellationToken);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/admin/mailbox.json", (json, services, stop) => WriteMessagesAsync(json, services, OutboxKind.Mail, stop));
        Map(routes, "/admin/outbox.json", (json, services, stop) => WriteMessagesAsync(json, services, null, stop));
        Map(routes, "/admin/runs.json", WriteRunsAsync);
        Map(routes, "/admin/webhook-secret.json", WriteSecretAsync);
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, Writer write) => routes.MapGet(pattern, async http =>
    {
        if (Refusal(http) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "private, no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        await write(json, http.RequestServices, http.RequestAborted);
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    });

    private static ApiProblem? Refusal(HttpContext http)
    {
        if (ApiDoor.Refusal(http) is { } refusal)
        {
            return refusal;
        }

        return http.RequestServices.GetRequiredService<CurrentActor>().Actor switch
        {
            { IsSignedIn: true, IsAdministrator: true } => null,
            { IsSignedIn: true } => ApiProblems.Forbidden.With("This is for administrators."),
            _ => ApiProblems.NotSignedIn.With("This is for administrators."),
        };
    }

    private static async Task WriteMessagesAsync(
        Utf8JsonWriter json, IServiceProvider services, OutboxKind? kind, CancellationToken cancellationToken)
    {
        json.WriteStartArray("items");
        foreach (var message in await services.GetRequiredService<WorkflowLog>().MessagesAsync(kind, null, 0, Shown, cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("id", message.Id);
            json.WriteString("kind", message.Kind.ToString());
            json.WriteString("workflow", $"{message.App}.{message.Workflow}");
            json.WriteString("to", message.Target);
            json.WriteString("subject", message.Subject);
            json.WriteString("body", message.Body);
            json.WriteString("state", message.State.ToString());
            json.WriteNumber("attempts", message.Attempts);
            json.WriteString("createdAt", Moments.Text(message.CreatedAt));
            json.WriteString("note", message.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static async Task WriteRunsAsync(Utf8JsonWriter json, IServiceProvider services, CancellationToken cancellationToken)
    {
        json.WriteStartArray("items");
        foreach (var run in await services.GetRequiredService<WorkflowLog>().RunsAsync(null, 0, Shown, cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("id", run.Id);
            json.WriteString("workflow", $"{run.App}.{run.Workflow}");
            json.WriteString("recordId", run.RecordId?.ToString());
            json.WriteString("state", run.State.ToString());
            json.WriteNumber("step", run.Step);
            json.WriteNumber("attempts", run.Attempts);
            json.WriteString("createdAt", Moments.Text(run.CreatedAt));
            json.WriteString("note", run.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static async Task WriteSecretAsync(Utf8JsonWriter json, IServiceProvider services, CancellationToken cancellationToken) =>
        json.WriteString("secret", await services.GetRequiredService<WebhookSecrets>().OfWebhooksAsync(cancellationToken));
}
