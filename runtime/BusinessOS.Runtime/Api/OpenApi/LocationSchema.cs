using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The JSON Schema of a place.</summary>
internal static class LocationSchema
{
    public static OpenApiSchema Of(string? description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string> { "latitude", "longitude" },
        Properties = new Dictionary<string, IOpenApiSchema> { ["latitude"] = Degrees("-90", "90"), ["longitude"] = Degrees("-180", "180") },
    };

    private static OpenApiSchema Degrees(string least, string most) => new() { Type = JsonSchemaType.Number, Minimum = least, Maximum = most };
}
