using BusinessOS.Runtime.Api.Querying;
using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The paths of an entity: list and create, get, change and delete, a path per transition and action, the export.</summary>
internal sealed class EntityPaths(OpenApiDocument document, EntityDefinition entity)
{
    private const string Json = "application/json";

    private string Root => $"/api/{entity.App}/{entity.Slug}";

    private OpenApiSchemaReference Record => new(entity.Name, document);

    public void Add()
    {
        var filters = AddFilters();
        if (entity.Line is null)
        {
            AddPath(Root, (HttpMethod.Get, List(filters)), (HttpMethod.Post, Create()));
            AddPath(Root + "/{id}", (HttpMethod.Get, Get()), (HttpMethod.Patch, Update()), (HttpMethod.Delete, Delete()));
        }
        else
        {
            AddPath(Root, (HttpMethod.Get, List(filters)));
            AddPath(Root + "/{id}", (HttpMethod.Get, Get()));
        }

        foreach (var transition in entity.Transitions)
        {
            AddPath($"{Root}/{{id}}/transitions/{transition.Name}", (HttpMethod.Post, Take(transition)));
        }

        foreach (var action in entity.Actions)
        {
            AddPath($"{Root}/{{id}}/actions/{action.Name}", (HttpMethod.Post, Take(action)));
        }

        if (entity.Line is null)
        {
            AddPath($"{Root}/bulk", (HttpMethod.Post, Bulk()));
        }

        if (entity.Status is not null)
        {
            AddPath($"{Root}/{{id}}/states", (HttpMethod.Get, States()));
        }

        if (entity.Shares.Count > 0)
        {
            AddShares();
        }

        AddPath($"/export/{entity.App}/{entity.Slug}.csv", (HttpMethod.Get, Export(filters)));
    }

    private void AddPath(string path, params (HttpMethod Method, OpenApiOperation Operation)[] operations) =>
        document.Paths.Add(path, new OpenApiPathItem { Operations = operations.ToDictionary(o => o.Method, o => o.Operation) });

    private List<IOpenApiParameter> AddFilters()
    {
        var parameters = new List<IOpenApiParameter>();
        foreach (var field in ReadableFields.Of(entity).SelectMany(f => f.Parts.Prepend(f)))
        {
            foreach (var word in QueryOperators.For(field.Kind))
            {
                var name = word == "eq" ? JsonNames.Of(field) : $"{JsonNames.Of(field)}.{word}";
                var key = DocumentNames.Filter(entity, name);
                document.AddComponent(key, Filter(field, name, word));
                parameters.Add(new OpenApiParameterReference(key, document));
            }
        }

        if (entity.Views.Count > 0)
        {
            var key = DocumentNames.Filter(entity, "view");
            document.AddComponent(key, new OpenApiParameter
            {
                Name = "view",
                In = ParameterLocation.Query,
                Description = "Only the records of this view, in its order.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String, Enum = [.. entity.Views.Select(v => (System.Text.Json.Nodes.JsonNode)v.Name)],
                },
            });
            parameters.Add(new OpenApiParameterReference(key, document));
        }

        return parameters;
    }

    private static OpenApiParameter Filter(FieldDefinition field, string name, string word)
    {
        var value = FieldSchema.Plain(field);
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = $"{field.Label} {Meaning(word)}",
            Explode = word != "in",
            Style = word == "in" ? ParameterStyle.Form : null,
            Schema = word switch
            {
                "in" => new OpenApiSchema { Type = JsonSchemaType.Array, Items = value },
                QueryOperators.Empty => new OpenApiSchema { Type = JsonSchemaType.Boolean },
                _ => value,
            },
        };
    }

    private static string Meaning(string word) => word switch
    {
        "eq" => "is this.",
        "ne" => "is not this.",
        "lt" => "is less than this.",
        "le" => "is this or less.",
        "gt" => "is greater than this.",
        "ge" => "is this or greater.",
        "contains" => "holds this text.",
        "starts" => "starts with this text.",
        "near" => "is within so many kilometres of a place: 47.37,8.54,10.",
        "in" => "is one of these, separated by commas.",
        _ => "is empty, or is not.",
    };

    private OpenApiOperation List(List<IOpenApiParameter> filters) => Operation(
        $"list{entity.Name}",
        $"List {entity.Plural}",
        "A page of the records the caller may read. Follow `next` until it is null.",
        [.. SharedParts.ListParameterNames.Select(n => new OpenApiParameterReference(n, document)), .. filters],
        ("200", Answer("A page of records.", new OpenApiSchemaReference(DocumentNames.Page(entity), document))),
        400, 401, 403);

    private OpenApiOperation Create()
    {
        var operation = Operation(
            $"create{entity.Name}", $"Create: {entity.Label}", null, [], ("201", Stored("Created.", isNew: true)), 400, 401, 403, 413, 415, 422);
        operation.RequestBody = Body(DocumentNames.Create(entity), Json);
        return operation;
    }

    private OpenApiOperation Get() =>
        Operation($"get{entity.Name}", $"Get: {entity.Label}", null, [Id()], ("200", Stored("The record.")), 401, 403, 404);

    private OpenApiOperation Update()
    {
        var operation = Operation(
            $"update{entity.Name}",
            $"Change: {entity.Label}",
            "A JSON merge patch (RFC 7396): only the members named change, null clears one.",
            [Id(), IfMatch()],
            ("200", Stored("Changed.")),
            400, 401, 403, 404, 409, 412, 413, 415, 422);
        operation.RequestBody = Body(DocumentNames.Update(entity), "application/merge-patch+json", Json);
        return operation;
    }

    private OpenApiOperation Delete() => Operation(
        $"delete{entity.Name}",
        $"Delete: {entity.Label}",
        null,
        [Id(), IfMatch()],
        ("204", new OpenApiResponse { Description = "Gone." }),
        400, 401, 403, 404, 409, 412);

    private OpenApiOperation Take(RecordStep step)
    {
        var transition = step as TransitionDefinition;
        var by = step.Roles.Count > 0 ? $"By {string.Join(", ", step.Roles)}." : "";
        var operation = Operation(
            $"{(transition is null ? "action" : "transition")}{entity.Name}{step.Name}",
            $"{step.Label}: {entity.Label}",
            transition is null ? (by.Length > 0 ? by : null) : $"From {string.Join(", ", transition.From)} to {transition.To}. {by}".TrimEnd(),
            [Id(), IfMatch()],
            ("200", Stored(transition is null ? "The record as it is now." : "The record in its new state.")),
            400, 401, 403, 404, 409, 412, 422);
        if (step.Needs.Count > 0)
        {
            operation.RequestBody = Needs(step);
        }

        return operation;
    }

    private OpenApiOperation Bulk()
    {
        BulkSchemas.AddTo(document);
        var operation = Operation(
            $"bulk{entity.Name}",
            $"Do something with several {entity.Plural}",
            "Takes an action or a transition, or deletes. Each record is a change of its own, and the answer says what became of each.",
            [],
            ("200", Answer("What became of each.", new OpenApiSchemaReference(BulkSchemas.Results, document))),
            400, 401, 404, 413, 415);
        operation.RequestBody = Body(BulkSchemas.Wish, Json);
        return operation;
    }

    /// <summary>What the step needs: only fields that are empty must be there.</summary>
    private OpenApiRequestBody Needs(RecordStep step) => new()
    {
        Description = $"The step needs {string.Join(", ", step.Needs.Select(f => f.Label))}; what has a value already may be left out.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Json] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalPropertiesAllowed = false,
                    Properties = step.Needs.ToDictionary(JsonNames.Of, f => FieldSchema.Write(f, document)),
                },
            },
        },
    };

    private OpenApiOperation States() => Operation(
        $"states{entity.Name}",
        $"Time in each state: {entity.Label}",
        "Newest first; the state the record is in has no leftAt.",
        [Id()],
        ("200", Answer("The states it was in.", StateTimes())),
        401, 403, 404);

    private static OpenApiSchema StateTimes()
    {
        static OpenApiSchema Text(string? format = null, JsonSchemaType more = default) => new() { Type = JsonSchemaType.String | more, Format = format };
        var time = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["state"] = Text(),
                ["label"] = Text(),
                ["enteredAt"] = Text("date-time"),
                ["leftAt"] = Text("date-time", JsonSchemaType.Null),
                ["seconds"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            },
        };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = time } },
        };
    }

    private void AddShares()
    {
        ShareSchemas.AddTo(document);
        var answer = new OpenApiSchemaReference(ShareSchemas.List, document);
        var give = Operation(
            $"share{entity.Name}", $"Share: {entity.Label}", "Shares the record with a person or a team, or changes how it is shared with them.",
            [Id()], ("200", Answer("Who has it now.", answer)), 400, 401, 403, 404, 413, 415, 422);
        give.RequestBody = Body(ShareSchemas.Wish, Json);
        AddPath(
            Root + "/{id}/shares",
            (HttpMethod.Get, Operation($"listShares{entity.Name}", $"Who has it: {entity.Label}", null, [Id()], ("200", Answer("Who has it.", answer)), 401, 403, 404)),
            (HttpMethod.Post, give));
        var share = new OpenApiParameter
        {
            Name = "share", In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        };
        AddPath(
            Root + "/{id}/shares/{share}",
            (HttpMethod.Delete, Operation(
                $"takeBack{entity.Name}", $"Take back: {entity.Label}", null, [Id(), share], ("200", Answer("Who has it now.", answer)), 401, 403, 404)));
    }

    private OpenApiOperation Export(List<IOpenApiParameter> filters)
    {
        var answer = new OpenApiResponse
        {
            Description = "All matching records the caller may read, as CSV in UTF-8 with a header line.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        string[] words = ["q", "sort", "fields"];
        return Operation(
            $"export{entity.Name}",
            $"Export {entity.Plural}",
            null,
            [.. words.Select(n => new OpenApiParameterReference(n, document)), .. filters],
            ("200", answer),
            400, 401, 403);
    }

    private OpenApiParameterReference Id() => new("id", document);

    private OpenApiParameterReference IfMatch() => new("ifMatch", document);

    private OpenApiRequestBody Body(string schema, params string[] mediaTypes) => new()
    {
        Required = true,
        Content = mediaTypes.ToDictionary(
            m => m, _ => new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) }),
    };

    private OpenApiResponse Stored(string description, bool isNew = false)
    {
        var answer = Answer(description, Record);
        answer.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("The record's version, for If-Match.") };
        if (isNew)
        {
            answer.Headers["Location"] = Header("The new record's address.");
        }

        return answer;
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiResponse Answer(string description, IOpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema } },
    };

    private OpenApiOperation Operation(
        string id,
        string summary,
        string? description,
        List<IOpenApiParameter> parameters,
        (string Status, OpenApiResponse Response) success,
        params int[] refusals)
    {
        var responses = new OpenApiResponses { [success.Status] = success.Response };
        foreach (var status in refusals)
        {
            responses[$"{status}"] = new OpenApiResponseReference(DocumentNames.Refusal(status), document);
        }

        return new OpenApiOperation
        {
            OperationId = id,
            Summary = summary,
            Description = description,
            Tags = new HashSet<OpenApiTagReference> { new(entity.Plural, document) },
            Parameters = parameters.Count > 0 ? parameters : null,
            Responses = responses,
        };
    }
}
