using System.Buffers;
using System.Text;
using System.Text.Json;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Records;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Runtime.Workflows.Runs;

namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>What a webhook says: the record as REST writes it, with <c>_event</c> saying why it comes.</summary>
internal sealed class WebhookBody(RecordResources resources, TimeProvider time)
{
    public string Of(WorkflowRun run, RunSubject subject)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(JsonNames.Event);
            json.WriteString("workflow", $"{run.App}.{run.Workflow}");
            json.WriteString("entity", subject.Entity?.FullName);
            json.WriteString("at", Moments.Text(time.GetUtcNow()));
            json.WriteBoolean("deleted", subject.IsGone);
            json.WriteEndObject();
            if (subject is { Entity: { } entity, View: { } view } && resources.Find(entity.App, entity.Slug) is { } resource)
            {
                resource.Shape.WriteMembers(json, view, fields: null);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
