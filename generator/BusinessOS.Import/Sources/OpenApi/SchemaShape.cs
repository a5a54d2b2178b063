using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace BusinessOS.Import.Sources.OpenApi;

/// <summary>Looks through the ways a schema can be put together, never deeper than people nest them.</summary>
internal static class SchemaShape
{
    private const int Deepest = 12;

    /// <summary>Its properties and those of all it consists of, each once, in order.</summary>
    public static IReadOnlyList<(string Name, IOpenApiSchema Schema)> Properties(IOpenApiSchema schema) =>
        [.. All(schema, 0).SelectMany(s => s.Properties ?? new Dictionary<string, IOpenApiSchema>()).Where(p => p.Value is not null).DistinctBy(p => p.Key).Select(p => (p.Key, p.Value))];

    public static IReadOnlySet<string> Required(IOpenApiSchema schema) =>
        All(schema, 0).SelectMany(s => s.Required ?? new HashSet<string>()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Everything a schema refers to or holds. What it only takes over from another is that one's content, not the other itself.</summary>
    public static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) => Parts(schema, 0);

    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema, int depth)
    {
        if (depth > Deepest || schema is OpenApiSchemaReference { Target: null })
        {
            return [];
        }

        var takesOver = schema.AllOf is { Count: > 1 } || schema.Properties is { Count: > 0 };
        IEnumerable<IOpenApiSchema?> parts =
        [
            .. schema.Properties?.Values ?? [], .. schema.AnyOf ?? [], .. schema.OneOf ?? [], schema.Items,
            .. (schema.AllOf ?? []).SelectMany(a => takesOver && a is OpenApiSchemaReference ? Parts(a, depth + 1) : [a]),
        ];
        return parts.OfType<IOpenApiSchema>();
    }

    /// <summary>The name of the schema it refers to, also where that is said as one of several with null.</summary>
    public static string? Target(IOpenApiSchema schema) => schema is OpenApiSchemaReference reference
        ? reference.Reference.Id
        : new[] { schema.AllOf, schema.AnyOf, schema.OneOf }
            .Select(way => way?.OfType<OpenApiSchemaReference>().ToArray())
            .FirstOrDefault(way => way is { Length: 1 }) is [var only] ? only.Reference.Id : null;

    public static IOpenApiSchema? Items(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference { Target: null } ? null
        : TypeOf(schema) == JsonSchemaType.Array ? schema.Items
        : null;

    public static bool IsNullable(IOpenApiSchema schema) => schema is not OpenApiSchemaReference { Target: null } && schema.Type?.HasFlag(JsonSchemaType.Null) is true;

    /// <summary>A property as a column; null for an object.</summary>
    public static SourceColumn? Column(string name, IOpenApiSchema schema, bool isList)
    {
        if (schema is OpenApiSchemaReference { Target: null })
        {
            return new SourceColumn(name) { Kind = SourceKind.Text };
        }

        if (Properties(schema).Count > 0 || TypeOf(schema) == JsonSchemaType.Object)
        {
            return schema.AdditionalProperties is not null || Properties(schema).Count == 0 ? new SourceColumn(name) { Kind = SourceKind.Json, Comment = schema.Description } : null;
        }

        var allowed = (schema.Enum ?? []).Select(Plain).OfType<string>().ToEquatableArray();
        return new SourceColumn(name)
        {
            Declared = schema.Format ?? TypeOf(schema).ToString()?.ToLowerInvariant() ?? "",
            Kind = isList ? SourceKind.List : KindOf(schema),
            Comment = schema.Description,
            Allowed = allowed,
            AllowedBy = allowed.Count > 0 ? "its enum" : null,
            Length = schema.MaxLength,
            LeastLength = schema.MinLength,
            Min = Number(schema.Minimum),
            Max = Number(schema.Maximum),
            Pattern = schema.Pattern,
            Default = schema.Default is { } value ? Plain(value) : null,
            IsGiven = schema.ReadOnly,
        };
    }

    private static SourceKind KindOf(IOpenApiSchema schema) => (TypeOf(schema), schema.Format) switch
    {
        (JsonSchemaType.Boolean, _) => SourceKind.Boolean,
        (JsonSchemaType.Integer, _) => SourceKind.Integer,
        (JsonSchemaType.Number, _) => SourceKind.Decimal,
        (JsonSchemaType.String, "date") => SourceKind.Date,
        (JsonSchemaType.String, "date-time") => SourceKind.DateTime,
        (JsonSchemaType.String, "time") => SourceKind.Time,
        (JsonSchemaType.String, "duration") => SourceKind.Duration,
        (JsonSchemaType.String, "email" or "idn-email") => SourceKind.Email,
        (JsonSchemaType.String, "uri" or "url" or "iri") => SourceKind.Url,
        (JsonSchemaType.String, "uuid") => SourceKind.Uuid,
        (JsonSchemaType.String, "binary" or "byte") => SourceKind.Other,
        _ => SourceKind.Text,
    };

    private static JsonSchemaType? TypeOf(IOpenApiSchema schema) =>
        (schema.Type ?? All(schema, 0).Select(s => s.Type).FirstOrDefault(t => t is not null)) is { } type ? type & ~JsonSchemaType.Null : null;

    private static IEnumerable<IOpenApiSchema> All(IOpenApiSchema schema, int depth)
    {
        if (depth > Deepest || schema is OpenApiSchemaReference { Target: null })
        {
            yield break;
        }

        foreach (var part in (schema.AllOf ?? []).SelectMany(s => All(s, depth + 1)))
        {
            yield return part;
        }

        yield return schema;
    }

    private static string? Plain(JsonNode node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    private static string? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
}
