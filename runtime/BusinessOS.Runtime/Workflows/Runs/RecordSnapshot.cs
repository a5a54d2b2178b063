using System.Text.Json;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>Makes a record again of what the event of its deletion kept: values as text by field name.</summary>
internal static class RecordSnapshot
{
    public static Record Read(EntityDefinition entity, Guid id, string snapshot)
    {
        var record = entity.New();
        record.Id = id;
        using var kept = JsonDocument.Parse(snapshot);
        foreach (var field in entity.Fields)
        {
            if (kept.RootElement.TryGetProperty(field.Name, out var value)
                && value.GetString() is { } text
                && FieldText.TryRead(field, text, out var read, out _))
            {
                field.Set?.Invoke(record, read);
            }
        }

        return record;
    }
}
