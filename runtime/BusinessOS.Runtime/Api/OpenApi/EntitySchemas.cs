using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The schemas of an entity: as read, as a page, as created, as changed.</summary>
internal static class EntitySchemas
{
    public static void AddTo(OpenApiDocument document, EntityDefinition entity)
    {
        document.AddComponent(entity.Name, Read(document, entity));
        document.AddComponent(DocumentNames.Page(entity), Page(document, entity));
        if (entity.Line is null)
        {
            document.AddComponent(DocumentNames.Create(entity), Write(document, entity, isNew: true));
            document.AddComponent(DocumentNames.Update(entity), Write(document, entity, isNew: false));
        }
        else
        {
            document.AddComponent(DocumentNames.Line(entity.Name), Line(document, entity));
        }
    }

    private static OpenApiSchema Read(OpenApiDocument document, EntityDefinition entity)
    {
        var properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            [JsonNames.Title] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What people call the record." },
        };
        foreach (var field in ReadableFields.Of(entity))
        {
            properties[JsonNames.Of(field)] = FieldSchema.Read(field, document);
        }

        properties["rowVersion"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Description = "Counts up with every change; in quotes it is the ETag.",
        };
        if (entity.Fields.Any(f => f.MaskWhen is not null))
        {
            properties[JsonNames.Masked] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
                Description = "Members whose values are masks; those that are not text are null.",
            };
        }

        properties[JsonNames.May] = Rights(entity);
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Title = entity.Label,
            Description = entity.Description.Length > 0 ? entity.Description : null,
            Required = new HashSet<string> { "id", JsonNames.Title, "rowVersion" },
            Properties = properties,
        };
    }

    private static OpenApiSchema Rights(EntityDefinition entity) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What the caller may do with this record; answered with single records only.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["update"] = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ["delete"] = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ["share"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Answered where records can be shared." },
            ["transitions"] = Names(entity.Transitions),
            ["actions"] = Names(entity.Actions),
        },
    };

    private static OpenApiSchema Names(IReadOnlyList<RecordStep> steps) => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = steps.Count > 0 ? [.. steps.Select(t => (System.Text.Json.Nodes.JsonNode)t.Name)] : null,
        },
    };

    private static OpenApiSchema Page(OpenApiDocument document, EntityDefinition entity) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "items", "next" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(entity.Name, document) },
            ["next"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String | JsonSchemaType.Null,
                Format = "uri-reference",
                Description = "The address of the next page; null on the last one.",
            },
            ["count"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "With count=true: how many match in all." },
            ["countIsCapped"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether there are more than count." },
        },
    };

    private static OpenApiSchema Line(OpenApiDocument document, EntityDefinition entity)
    {
        var line = Write(document, entity, isNew: false);
        line.Properties?.Add("id", new OpenApiSchema
        {
            Type = JsonSchemaType.String | JsonSchemaType.Null,
            Format = "uuid",
            Description = "Of a line that is there already, of which only the members named change; none for a new one.",
        });
        return line;
    }

    private static OpenApiSchema Write(OpenApiDocument document, EntityDefinition entity, bool isNew)
    {
        var inputs = entity.Fields.Where(f => f.IsInput && f.Name != entity.Line?.Via).ToList();
        var required = isNew ? inputs.Where(f => f.Required && !f.HasDefault && f.Kind != FieldKind.Boolean).Select(JsonNames.Of).ToHashSet() : [];
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = required.Count > 0 ? required : null,
            Properties = inputs.ToDictionary(JsonNames.Of, f => FieldSchema.Write(f, document)),
        };
    }
}
