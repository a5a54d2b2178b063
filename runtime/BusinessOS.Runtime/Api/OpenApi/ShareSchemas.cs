using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The schemas of what sharing sends and answers; the same for every entity.</summary>
internal static class ShareSchemas
{
    public const string List = "Shares";
    public const string Wish = "ShareWish";

    public static void AddTo(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(List) is true)
        {
            return;
        }

        document.AddComponent(List, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Who was given a record.",
            Required = new HashSet<string> { "items" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = One() },
            },
        });
        document.AddComponent(Wish, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["person"] = Text("The e-mail address of whom to share with; either this or team.", "email"),
                ["team"] = Text("The key of the team to share with.", null),
                ["update"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether they may change the record, beside reading it." },
                ["until"] = Text("The last day it counts; without it, until it is taken back.", "date"),
            },
        });
    }

    private static OpenApiSchema One() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["person"] = Text("The person's e-mail address; null for a team.", null),
            ["team"] = Text("The team's key; null for a person.", null),
            ["name"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["update"] = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ["until"] = Text("The last day it counts.", "date"),
            ["by"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Who shared it." },
            ["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        },
    };

    private static OpenApiSchema Text(string description, string? format) =>
        new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description, Format = format };
}
