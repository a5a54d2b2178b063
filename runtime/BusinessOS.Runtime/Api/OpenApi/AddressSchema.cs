using BusinessOS.Runtime.Values;
using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The JSON Schema of a postal address.</summary>
internal static class AddressSchema
{
    public static OpenApiSchema Of(string? description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalPropertiesAllowed = false,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["street"] = Part(AddressRules.LongestStreet, $"The lines above the place, at most {AddressRules.MostLines}, separated by line breaks."),
            ["postalCode"] = Part(AddressRules.LongestPostalCode, null),
            ["city"] = Part(AddressRules.LongestPlace, null),
            ["region"] = Part(AddressRules.LongestPlace, "State, province or county."),
            ["country"] = Part(2, "ISO 3166-1 alpha-2; left out, it is the organization's."),
        },
    };

    private static OpenApiSchema Part(int most, string? description) =>
        new() { Type = JsonSchemaType.String | JsonSchemaType.Null, MaxLength = most, Description = description };
}
