using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The JSON Schema of a class the owner wrote, as it is read and written.</summary>
internal static class ValueSchema
{
    /// <summary>What nests deeper is any value.</summary>
    private const int Deepest = 6;

    public static OpenApiSchema Of(Type type, JsonSerializerOptions json) => Of(type, json, 0);

    private static OpenApiSchema Of(Type type, JsonSerializerOptions json, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var info = json.GetTypeInfo(plain);
        var schema = depth > Deepest ? new OpenApiSchema() : info.Kind switch
        {
            JsonTypeInfoKind.Object => Members(info, json, depth),
            JsonTypeInfoKind.Enumerable => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(info.ElementType ?? typeof(object), json, depth + 1) },
            JsonTypeInfoKind.Dictionary => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Of(info.ElementType ?? typeof(object), json, depth + 1) },
            _ => Scalar(plain),
        };
        if (plain != type && schema.Type is not null)
        {
            schema.Type |= JsonSchemaType.Null;
        }

        return schema;
    }

    private static OpenApiSchema Members(JsonTypeInfo info, JsonSerializerOptions json, int depth)
    {
        var members = info.Properties.Where(p => p.Get is not null || p.Set is not null).ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(p => p.Name, IOpenApiSchema (p) => Member(p, json, depth)),
            Required = members.Where(p => p.IsRequired).Select(p => p.Name).ToHashSet(),
        };
    }

    private static OpenApiSchema Member(JsonPropertyInfo property, JsonSerializerOptions json, int depth)
    {
        var schema = Of(property.PropertyType, json, depth + 1);
        if (!property.PropertyType.IsValueType && property is { IsGetNullable: true } && schema.Type is not null)
        {
            schema.Type |= JsonSchemaType.Null;
        }

        return schema;
    }

    private static OpenApiSchema Scalar(Type type)
    {
        var schema = new OpenApiSchema { Type = KindOf(type), Format = FormatOf(type) };
        if (type.IsEnum)
        {
            schema.Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonValue.Create(n))];
        }

        return schema;
    }

    private static JsonSchemaType? KindOf(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => JsonSchemaType.String,
        TypeCode.Boolean => JsonSchemaType.Boolean,
        TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => JsonSchemaType.Integer,
        TypeCode.Decimal or TypeCode.Double or TypeCode.Single => JsonSchemaType.Number,
        _ when type == typeof(object) => null,
        _ => JsonSchemaType.String,
    };

    private static string? FormatOf(Type type) =>
        type == typeof(int) ? "int32"
        : type == typeof(long) ? "int64"
        : type == typeof(DateTimeOffset) || type == typeof(DateTime) ? "date-time"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(Guid) ? "uuid"
        : null;
}
