using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The JSON Schema of a signature as it is read.</summary>
internal static class SignatureSchema
{
    public static OpenApiSchema Of(string? description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid", Description = "The id of its picture under /files." },
            ["by"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "uuid", Description = "The account of who signed." },
            ["name"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        },
    };
}
