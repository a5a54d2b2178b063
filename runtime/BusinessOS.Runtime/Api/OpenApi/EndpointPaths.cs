using System.Text.Json;
using BusinessOS.Runtime.Api.Endpoints;
using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The paths the owner's code answers.</summary>
internal static class EndpointPaths
{
    private const string Tag = "More";

    public static void Add(OpenApiDocument document, IReadOnlyList<EndpointDefinition> endpoints)
    {
        if (endpoints.Count > 0)
        {
            document.Tags?.Add(new OpenApiTag { Name = Tag, Description = "What this app answers beside its records." });
        }

        foreach (var path in endpoints.GroupBy(e => e.Route, StringComparer.Ordinal))
        {
            document.Paths.Add(path.Key, new OpenApiPathItem
            {
                Operations = path.ToDictionary(e => HttpMethod.Parse(e.Method), e => Operation(document, e)),
            });
        }
    }

    private static OpenApiOperation Operation(OpenApiDocument document, EndpointDefinition endpoint)
    {
        var request = ValueSchema.Of(endpoint.Code.RequestType, JsonOf(endpoint));
        var holes = request.Properties?.Where(p => endpoint.Path.Contains($"{{{p.Key}}}", StringComparison.OrdinalIgnoreCase)).ToList() ?? [];
        var others = request.Properties?.Except(holes).ToList() ?? [];
        var hasBody = EndpointRequest.HasBody(endpoint.Method);
        return new OpenApiOperation
        {
            OperationId = JsonNames.Of(endpoint.Code.GetType().Name),
            Summary = endpoint.Summary.Length > 0 ? endpoint.Summary : null,
            Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
            Parameters =
            [
                .. holes.Select(p => Parameter(p.Key, p.Value, ParameterLocation.Path, isNeeded: true)),
                .. hasBody ? [] : others.Select(p => Parameter(p.Key, p.Value, ParameterLocation.Query, request.Required?.Contains(p.Key) is true)),
            ],
            RequestBody = hasBody ? Body(others, request) : null,
            Responses = Responses(document, endpoint),
        };
    }

    private static JsonSerializerOptions JsonOf(EndpointDefinition endpoint) => EndpointRequest.JsonOf(endpoint.Code.GetType().Assembly);

    private static OpenApiParameter Parameter(string name, IOpenApiSchema schema, ParameterLocation place, bool isNeeded) =>
        new() { Name = name, In = place, Required = isNeeded, Schema = schema };

    private static OpenApiRequestBody Body(List<KeyValuePair<string, IOpenApiSchema>> members, OpenApiSchema request) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = members.ToDictionary(m => m.Key, m => m.Value),
                    Required = members.Select(m => m.Key).Where(m => request.Required?.Contains(m) is true).ToHashSet(),
                    AdditionalPropertiesAllowed = false,
                },
            },
        },
    };

    private static OpenApiResponses Responses(OpenApiDocument document, EndpointDefinition endpoint)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The answer.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = ValueSchema.Of(endpoint.Code.AnswerType, JsonOf(endpoint)) } },
            },
        };
        int[] refusals = EndpointRequest.HasBody(endpoint.Method) ? [400, 401, 403, 404, 409, 413, 415, 422] : [400, 401, 403, 404, 409, 422];
        foreach (var refusal in refusals)
        {
            responses[$"{refusal}"] = new OpenApiResponseReference(DocumentNames.Refusal(refusal), document);
        }

        return responses;
    }
}
