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
                && Value(field, text) is { } read)
            {
                field.Set?.Invoke(record, read);
            }
        }

        return record;
    }

    private static object? Value(FieldDefinition field, string text)
    {
        if (field.Kind.IsSeveral())
        {
            return Several.Of(field, (Several.Texts(text) ?? []).Select(t => One(field, t)).OfType<object>());
        }

        return One(field, text);
    }

    private static object? One(FieldDefinition field, string text) => FieldText.TryRead(field, text, out var read, out _) ? read : null;
}
