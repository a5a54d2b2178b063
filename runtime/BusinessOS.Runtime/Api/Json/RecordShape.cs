using System.Text.Json;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Views;

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
    private static readonly JsonEncodedText Share = JsonEncodedText.Encode("share");
    private static readonly JsonEncodedText Transitions = JsonEncodedText.Encode("transitions");
    private static readonly JsonEncodedText Actions = JsonEncodedText.Encode("actions");
    private static readonly JsonEncodedText RowVersion = JsonEncodedText.Encode("rowVersion");
    private static readonly JsonEncodedText Masked = JsonEncodedText.Encode(JsonNames.Masked);

    private readonly bool _hasMasks;
    private readonly (FieldDefinition Field, JsonEncodedText Name, RecordShape? Line)[] _members;

    public RecordShape(EntityDefinition entity, AppCatalog catalog)
        : this([.. ReadableFields.Of(entity)], catalog)
    {
    }

    private RecordShape(IReadOnlyList<FieldDefinition> fields, AppCatalog catalog)
    {
        _hasMasks = fields.Any(f => f.MaskWhen is not null);
        _members = [.. fields.Select(f => (f, JsonEncodedText.Encode(JsonNames.Of(f)), LineOf(f, catalog)))];
    }

    /// <summary>A line within its record does not say where it is.</summary>
    private static RecordShape? LineOf(FieldDefinition field, AppCatalog catalog) =>
        field is { Kind: FieldKind.Lines, Target: { } line }
            ? new RecordShape([.. ReadableFields.Of(catalog.Of(line)).Where(f => f.Name != field.Via)], catalog)
            : null;

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
        foreach (var (field, name, line) in _members)
        {
            if (line is not null)
            {
                WriteLines(json, view, fields, field, name, line);
            }
            else if (!view.Hidden.Contains(field.Name) && (fields is null || fields.Contains(field.Name)))
            {
                json.WritePropertyName(name);
                WriteValue(json, view, field);
            }
        }

        if (_hasMasks)
        {
            WriteMasked(json, view, fields);
        }

        json.WriteNumber(RowVersion, view.Record.RowVersion);
    }

    /// <summary>Lines are there when a record was read by itself; a list of records is without them.</summary>
    private static void WriteLines(
        Utf8JsonWriter json, RecordView view, IReadOnlySet<string>? fields, FieldDefinition field, JsonEncodedText name, RecordShape line)
    {
        if (!view.Lines.TryGetValue(field.Name, out var lines) || fields?.Contains(field.Name) == false)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var one in lines)
        {
            line.Write(json, one, fields: null, withRights: false);
        }

        json.WriteEndArray();
    }

    /// <summary>Which of the values are only masks: a number or a date that is none is null.</summary>
    private void WriteMasked(Utf8JsonWriter json, RecordView view, IReadOnlySet<string>? fields)
    {
        json.WriteStartArray(Masked);
        foreach (var (field, name, _) in _members.Where(m => view.Masked.Contains(m.Field.Name) && !view.Hidden.Contains(m.Field.Name)))
        {
            if (fields is null || fields.Contains(field.Name))
            {
                json.WriteStringValue(name);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteRights(Utf8JsonWriter json, RecordView view)
    {
        json.WriteStartObject(May);
        json.WriteBoolean(Update, view.MayUpdate);
        json.WriteBoolean(Delete, view.MayDelete);
        if (view.Entity.Shares.Count > 0)
        {
            json.WriteBoolean(Share, view.Shareable != Operations.None);
        }

        json.WriteStartArray(Transitions);
        foreach (var transition in view.Transitions)
        {
            json.WriteStringValue(transition.Name);
        }

        json.WriteEndArray();
        if (view.Entity.Actions.Count > 0)
        {
            json.WriteStartArray(Actions);
            foreach (var action in view.Actions)
            {
                json.WriteStringValue(action.Name);
            }

            json.WriteEndArray();
        }

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

        if (field.Kind == FieldKind.Team && value is string team)
        {
            json.WriteStartObject();
            json.WriteString(Id, team);
            json.WriteString(Name, view.References.GetValueOrDefault(field.Name)?.Title);
            json.WriteEndObject();
            return;
        }

        if (field.Kind == FieldKind.Encrypted && value is not null)
        {
            json.WriteStringValue(view.Open(field).Text ?? MaskText.Dots);
            return;
        }

        if (view.Links.TryGetValue(field.Name, out var links) && value is not null)
        {
            WriteLinks(json, links);
            return;
        }

        FieldJson.Write(json, field, value);
    }

    private static void WriteLinks(Utf8JsonWriter json, IReadOnlyList<RecordLabel> links)
    {
        json.WriteStartArray();
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString(Id, link.Id);
            json.WriteString(Title, link.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
