using System.Text.Json;

namespace BusinessOS.Tests.Integration.Assistant;

/// <summary>
/// The part of JSON Schema that OpenAI enforces in strict mode, with its limits as documented
/// (<see href="https://platform.openai.com/docs/guides/structured-outputs#supported-schemas"/>): the root is an object and no
/// union; every object names all its properties as required and allows no others; 5,000 properties, 10 levels, 1,000 values
/// of enums, 120,000 characters of names and values. Endpoints built after it know fewer keywords, so only the plainest are taken.
/// </summary>
internal sealed class StrictSubset(JsonElement root)
{
    private const int MostProperties = 5000;
    private const int MostLevels = 10;
    private const int MostValues = 1000;
    private const int MostCharacters = 120_000;

    private static readonly string[] Keywords = ["type", "description", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"];
    private static readonly string[] Types = ["object", "array", "string", "integer", "number", "boolean", "null"];

    private readonly List<string> _breaches = [];
    private int _properties;
    private int _values;
    private int _characters;

    public IReadOnlyList<string> Breaches()
    {
        Require(TypesOf(root) is ["object"], "the root is no object");
        Require(!root.TryGetProperty("anyOf", out _), "the root is a union");
        Walk(root, "$");
        foreach (var definition in root.GetProperty("$defs").EnumerateObject())
        {
            _characters += definition.Name.Length;
            Walk(definition.Value, definition.Name);
        }

        Require(Levels(root, []) <= MostLevels, $"{Levels(root, [])} levels");
        Require(_properties <= MostProperties, $"{_properties} properties");
        Require(_values <= MostValues, $"{_values} values of enums");
        Require(_characters <= MostCharacters, $"{_characters} characters of names and values");
        return _breaches;
    }

    public IEnumerable<string> OperationNames() => root.GetProperty("properties").GetProperty("operations").GetProperty("items").GetProperty("anyOf")
        .EnumerateArray().Select(Target).Select(d => d.GetProperty("properties").EnumerateObject().First())
        .Select(first => first.Name == "op" ? first.Value.GetProperty("enum")[0].GetString()! : first.Name);

    private void Walk(JsonElement schema, string at)
    {
        foreach (var keyword in schema.EnumerateObject().Where(k => !Keywords.Contains(k.Name)))
        {
            _breaches.Add($"{at}: {keyword.Name} is not in the subset");
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Require(reference.GetString()!.StartsWith("#/$defs/", StringComparison.Ordinal), $"{at}: refers to {reference}");
            Require(Target(schema).ValueKind == JsonValueKind.Object, $"{at}: {reference} is nowhere");
            return;
        }

        if (schema.TryGetProperty("anyOf", out var kinds))
        {
            kinds.EnumerateArray().ToList().ForEach(k => Walk(k, at + "|"));
            return;
        }

        Require(TypesOf(schema) is { Length: > 0 } types && types.All(Types.Contains), $"{at}: no type");
        if (schema.TryGetProperty("enum", out var values))
        {
            _values += values.GetArrayLength();
            _characters += values.EnumerateArray().Sum(v => v.ToString().Length);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Walk(items, at + "[]");
        }

        if (TypesOf(schema).Contains("object"))
        {
            WalkObject(schema, at);
        }
    }

    private void WalkObject(JsonElement schema, string at)
    {
        var names = schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Require(schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False, $"{at}: other properties are allowed");
        Require(names.SequenceEqual(schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!)), $"{at}: not every property is required");
        _properties += names.Count;
        _characters += names.Sum(n => n.Length);
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            Walk(property.Value, $"{at}.{property.Name}");
        }
    }

    /// <summary>Objects and lists within each other, through references; a circle counts as too deep.</summary>
    private int Levels(JsonElement schema, string[] passed)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!;
            return passed.Contains(name) ? MostLevels + 1 : Levels(Target(schema), [.. passed, name]);
        }

        List<JsonElement> inner = [];
        inner.AddRange(schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Value) : []);
        inner.AddRange(schema.TryGetProperty("items", out var items) ? [items] : []);
        inner.AddRange(schema.TryGetProperty("anyOf", out var kinds) ? kinds.EnumerateArray() : []);
        var deepest = inner.Select(i => Levels(i, passed)).DefaultIfEmpty(0).Max();
        return TypesOf(schema).Any(t => t is "object" or "array") ? deepest + 1 : deepest;
    }

    private JsonElement Target(JsonElement schema) =>
        root.GetProperty("$defs").TryGetProperty(schema.GetProperty("$ref").GetString()!.Split('/')[^1], out var target) ? target : default;

    private static string[] TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)]
        : [type.GetString()!];

    private void Require(bool holds, string breach)
    {
        if (!holds)
        {
            _breaches.Add(breach);
        }
    }
}
