using System.Text.Json;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Api.Json;

/// <summary>
/// How records of an entity stand in JSON. Made once per entity, with the member names already encoded, so that writing
/// a record is a walk over its fields and nothing else.
/// </summary>
internal sealed class RecordShape
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText RecordTitle = JsonEncodedText.Encode(JsonNames.Title);
    private static readonly JsonEncodedText May = JsonEncodedText.Encode(JsonNames.May);
    private static readonly JsonEncodedText Update = JsonEncodedText.Encode("update");
    private static readonly JsonEncodedText Delete = JsonEncodedText.Encode("delete");
    private static readonly JsonEncodedText Transitions = JsonEncodedText.Encode("transitions");
    private static readonly JsonEncodedText RowVersion = JsonEncodedText.Encode("rowVersion");

    private readonly (FieldDefinition Field, JsonEncodedText Name)[] _members;

    public RecordShape(EntityDefinition entity)
    {
        _members = [.. ReadableFields.Of(entity).Select(f => (f, JsonEncodedText.Encode(JsonNames.Of(f))))];
    }

    /// <param name="fields">The fields to write; null for all the reader may see.</param>
    /// <param name="withRights">Whether to say what the reader may do with the record.</param>
    public void Write(Utf8JsonWriter json, RecordView view, IReadOnlySet<string>? fields, bool withRights)
    {
        json.WriteStartObject();
        WriteMembers(json, view, fields);
        if (withRights)
        {
            WriteRights(json, view);
        }

        json.WriteEndObject();
    }

    /// <summary>The members alone, inside an object that the caller opened.</summary>
    public void WriteMembers(Utf8JsonWriter json, RecordView view, IReadOnlySet<string>? fields)
    {
        json.WriteString(Id, view.Id);
        json.WriteString(RecordTitle, view.Title);
        foreach (var (field, name) in _members)
        {
            if (!view.Hidden.Contains(field.Name) && (fields is null || fields.Contains(field.Name)))
            {
                json.WritePropertyName(name);
                WriteValue(json, view, field);
            }
        }

        json.WriteNumber(RowVersion, view.Record.RowVersion);
    }

    private static void WriteRights(Utf8JsonWriter json, RecordView view)
    {
        json.WriteStartObject(May);
        json.WriteBoolean(Update, view.MayUpdate);
        json.WriteBoolean(Delete, view.MayDelete);
        json.WriteStartArray(Transitions);
        foreach (var transition in view.Transitions)
        {
            json.WriteStringValue(transition.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, RecordView view, FieldDefinition field)
    {
        var value = view[field];
        if (field.Kind.IsLink() && value is Guid id)
        {
            json.WriteStartObject();
            json.WriteString(Id, id);
            json.WriteString(field.Kind == FieldKind.User ? Name : Title, view.References.GetValueOrDefault(field.Name)?.Title);
            json.WriteEndObject();
            return;
        }

        FieldJson.Write(json, field, value);
    }
}
