using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BusinessOS.Tests.Unit.Spec.Schema;

/// <summary>Checks JSON against the part of JSON Schema 2020-12 that the spec's schema uses; other keywords are refused.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "$id", "$defs", "title", "description"];

    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(keyword => keyword.Key switch
    {
        "$ref" => Accepts(root["$defs"]![keyword.Value!.GetValue<string>().Split('/')[^1]]!.AsObject(), value),
        "type" => Types(keyword.Value!).Any(t => IsOf(value, t)),
        "enum" => keyword.Value!.AsArray().Any(v => JsonNode.DeepEquals(v, value)),
        "anyOf" => keyword.Value!.AsArray().Any(s => Accepts(s!.AsObject(), value)),
        "oneOf" => keyword.Value!.AsArray().Count(s => Accepts(s!.AsObject(), value)) == 1,
        "required" => value is not JsonObject o || keyword.Value!.AsArray().All(k => o.ContainsKey(k!.GetValue<string>())),
        "properties" => value is not JsonObject o || keyword.Value!.AsObject().All(p => !o.TryGetPropertyValue(p.Key, out var v) || Accepts(p.Value!.AsObject(), v)),
        "additionalProperties" => value is not JsonObject o || o.Where(p => schema["properties"]?[p.Key] is null).All(p => AcceptsOther(keyword.Value!, p.Value)),
        "items" => value is not JsonArray a || a.All(i => Accepts(keyword.Value!.AsObject(), i)),
        "pattern" => !IsOf(value, "string") || Regex.IsMatch(value!.GetValue<string>(), keyword.Value!.GetValue<string>()),
        "minimum" => !IsOf(value, "integer") || value!.GetValue<double>() >= keyword.Value!.GetValue<int>(),
        _ => Notes.Contains(keyword.Key) ? true : throw new NotSupportedException(keyword.Key),
    });

    private bool AcceptsOther(JsonNode rule, JsonNode? value) => rule is JsonObject schema ? Accepts(schema, value) : rule.GetValue<bool>();

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray types ? types.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool IsOf(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null => type == "null",
        System.Text.Json.JsonValueKind.Object => type == "object",
        System.Text.Json.JsonValueKind.Array => type == "array",
        System.Text.Json.JsonValueKind.String => type == "string",
        System.Text.Json.JsonValueKind.Number => type == "number" || (type == "integer" && double.IsInteger(value.GetValue<double>())),
        _ => type == "boolean",
    };
}
