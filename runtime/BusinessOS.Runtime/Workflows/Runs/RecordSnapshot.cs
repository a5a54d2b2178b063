using System.Text.Json;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Values;

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

    /// <summary>Of what is encrypted, only that it was there is kept; of a signature, who gave it.</summary>
    private static object? One(FieldDefinition field, string text) => field.Kind == FieldKind.Encrypted ? new EncryptedText(text)
        : field.Kind == FieldKind.Signature ? (Signature.Read(text) is { } signed ? new Signature(Guid.Empty, null, signed.Name, signed.At) : null)
        : FieldText.TryRead(field, text, out var read, out _) ? read : null;
}
