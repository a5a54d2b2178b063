using System.Text.Json.Nodes;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// Pieces of JSON Schema within the subset that model providers enforce: every property required and nullable where it
/// may be absent, no other properties, no patterns or formats.
/// </summary>
internal static class StrictSchema
{
    public static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    public static JsonObject OptionalText(string description) => new() { ["type"] = Types("string", "null"), ["description"] = description };

    public static JsonObject OptionalNumber(string description) => new() { ["type"] = Types("integer", "null"), ["description"] = description };

    public static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["description"] = description };

    public static JsonObject OneOf(string description, IEnumerable<string> values) =>
        new() { ["type"] = "string", ["description"] = description, ["enum"] = Values(values) };

    public static JsonObject OptionalOneOf(string description, IEnumerable<string> values)
    {
        var known = Values(values);
        known.Add(null);
        return new() { ["type"] = Types("string", "null"), ["description"] = description, ["enum"] = known };
    }

    public static JsonObject Texts(string description) => List(description, new JsonObject { ["type"] = "string" });

    public static JsonObject List(string description, JsonObject items) => new() { ["type"] = "array", ["description"] = description, ["items"] = items };

    public static JsonObject OptionalList(string description, JsonObject items) =>
        new() { ["type"] = Types("array", "null"), ["description"] = description, ["items"] = items };

    public static JsonObject OptionalTexts(string description) =>
        new() { ["type"] = Types("array", "null"), ["description"] = description, ["items"] = new JsonObject { ["type"] = "string" } };

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    public static JsonObject Object(string? description, params ReadOnlySpan<(string Name, JsonObject Schema)> properties)
    {
        var members = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema) in properties)
        {
            members[name] = schema;
            required.Add((JsonNode)name);
        }

        var result = new JsonObject { ["type"] = "object" };
        if (description is not null)
        {
            result["description"] = description;
        }

        result["properties"] = members;
        result["required"] = required;
        result["additionalProperties"] = false;
        return result;
    }

    private static JsonArray Types(params ReadOnlySpan<string> types)
    {
        var array = new JsonArray();
        foreach (var type in types)
        {
            array.Add((JsonNode)type);
        }

        return array;
    }

    private static JsonArray Values(IEnumerable<string> values) => Types([.. values]);
}
