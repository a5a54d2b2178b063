using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The schemas of what is done with several records at once; the same for every entity.</summary>
internal static class BulkSchemas
{
    public const string Wish = "Api.Bulk";
    public const string Results = "Api.BulkResults";

    public static void AddTo(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(Wish) is true)
        {
            return;
        }

        document.AddComponent(Wish, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What to do, one of action, transition and delete, with which records.",
            AdditionalPropertiesAllowed = false,
            Required = new HashSet<string> { "ids" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["action"] = Text("The name of an action that can be taken of several records."),
                ["transition"] = Text("The name of a transition."),
                ["delete"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "True to delete the records." },
                ["ids"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MinItems = 1,
                    MaxItems = Records.BulkBody.Most,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                },
                ["values"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Values of the fields it needs, given to each record." },
            },
        });
        document.AddComponent(Results, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What became of each record, in the order asked.",
            Required = new HashSet<string> { "done", "refused", "results" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["done"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["refused"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["results"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = One(document) },
            },
        });
    }

    private static OpenApiSchema One(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "id", "done" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["done"] = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ["rowVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Its version afterwards." },
            ["problem"] = new OpenApiSchemaReference(DocumentNames.Problem, document),
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
