using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The paths of files, which every app with the API shares.</summary>
internal static class FilePaths
{
    public static void Add(OpenApiDocument document)
    {
        document.Tags?.Add(new OpenApiTag { Name = "Files", Description = "What file fields hold." });
        document.Paths.Add("/files", new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = Upload(document) },
        });
        document.Paths.Add("/files/{id}", new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = Download(document) },
        });
    }

    private static OpenApiOperation Upload(OpenApiDocument document) => new()
    {
        OperationId = "uploadFile",
        Summary = "Upload a file",
        Description = "Keeps the file; it can be read by others once a record's field holds its id.",
        Tags = new HashSet<OpenApiTagReference> { new("Files", document) },
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, ContentMediaType = "application/octet-stream" },
                        },
                    },
                },
            },
        },
        Responses = Responses(
            document,
            "201",
            new OpenApiResponse
            {
                Description = "Kept.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchemaReference(DocumentNames.StoredFile, document) },
                },
            },
            400, 401, 403, 413, 415),
    };

    private static OpenApiOperation Download(OpenApiDocument document) => new()
    {
        OperationId = "downloadFile",
        Summary = "Download a file",
        Description = "Under the rights to the record and the field that hold it. Ranges are answered.",
        Tags = new HashSet<OpenApiTagReference> { new("Files", document) },
        Parameters = [new OpenApiParameterReference("id", document)],
        Responses = Responses(
            document,
            "200",
            new OpenApiResponse
            {
                Description = "The content.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                },
            },
            401, 404),
    };

    private static OpenApiResponses Responses(OpenApiDocument document, string status, OpenApiResponse success, params int[] refusals)
    {
        var responses = new OpenApiResponses { [status] = success };
        foreach (var refusal in refusals)
        {
            responses[$"{refusal}"] = new OpenApiResponseReference(DocumentNames.Refusal(refusal), document);
        }

        return responses;
    }
}
