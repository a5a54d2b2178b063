using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BusinessOS.Spec.Schema;

/// <summary>
/// The JSON Schema (draft 2020-12) of the spec's YAML files, with which editors complete and check. One schema serves
/// all of them: which file it is shows by its first key, <c>app</c>, <c>entity</c>, <c>page</c>, <c>workflow</c>, <c>extend</c>
/// or <c>texts</c>. It
/// is made from the same table of keys the reader holds files to.
/// </summary>
public static class SpecSchema
{
    /// <summary>The file's name where it is published.</summary>
    public const string FileName = "app.schema.json";

    /// <summary>The schema's text. Always the same bytes.</summary>
    public static string Text { get; } = Create().ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }) + "\n";

    public static JsonObject Create()
    {
        var definitions = new JsonObject
        {
            ["text"] = SchemaShapes.Text(),
            ["names"] = SchemaShapes.Names(),
        };
        foreach (var (name, table) in Nodes)
        {
            definitions[name] = Table(table);
        }

        foreach (var kind in NodeKind.All)
        {
            definitions[$"{kind.Key}-body"] = Table(kind.Table, except: kind.Key);
        }

        definitions["field-change"] = Table(SpecKeys.Field, isWhole: false);
        definitions["page-change"] = Table(SpecKeys.Page, except: "page", isWhole: false);
        return new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = FileName,
            ["title"] = "BusinessOS app spec",
            ["oneOf"] = new JsonArray(Ref("app"), Ref("entity"), Ref("page"), Ref("workflow"), Ref("overlay"), Ref("texts")),
            ["$defs"] = definitions,
        };
    }

    /// <summary>Every kind of mapping there is in a spec's files.</summary>
    internal static (string Name, KeyTable Table)[] Nodes =>
    [
        ("app", SpecKeys.App), ("role", SpecKeys.Role), ("entity", SpecKeys.Entity), ("field", SpecKeys.Field), ("choice", SpecKeys.Choice),
        ("state", SpecKeys.State), ("transition", SpecKeys.Transition), ("action", SpecKeys.Action), ("validation", SpecKeys.Validation), ("view", SpecKeys.View), ("unique", SpecKeys.Unique), ("page", SpecKeys.Page), ("card", SpecKeys.Card), ("tab", SpecKeys.Tab), ("field-group", SpecKeys.FieldGroup), ("page-step", SpecKeys.PageStep), ("report-section", SpecKeys.ReportSection), ("workflow", SpecKeys.Workflow),
        ("step", SpecKeys.Step), ("mail", SpecKeys.Mail), ("menu-entry", SpecKeys.MenuEntry), ("theme", SpecKeys.Theme), ("overlay", SpecKeys.Overlay),
        ("texts", TextKeys.App), ("role-texts", TextKeys.Role), ("entity-texts", TextKeys.Entity), ("field-texts", TextKeys.Field),
        ("transition-texts", TextKeys.Transition), ("page-texts", TextKeys.Page), ("tab-texts", TextKeys.Tab), ("step-texts", TextKeys.Step), ("section-texts", TextKeys.Section),
        ("workflow-texts", TextKeys.Workflow), ("mail-texts", TextKeys.Mail),
    ];

    internal static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonObject Table(KeyTable table, string? except = null, bool isWhole = true)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var key in table.Keys.Where(k => k.Name != except))
        {
            var shape = SchemaShapes.Of(key.Shape);
            shape["description"] = key.Description;
            properties[key.Name] = shape;
            if (key.IsRequired && isWhole)
            {
                required.Add((JsonNode)key.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["description"] = table.Description, ["properties"] = properties };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        schema["additionalProperties"] = false;
        return schema;
    }
}
