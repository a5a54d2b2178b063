using System.Globalization;
using System.Text.Json.Nodes;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Api.Querying;
using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>What every document has: problems, references, list parameters, ways to sign in.</summary>
internal static class SharedParts
{
    private static readonly (int Status, string Description)[] Refusals =
    [
        (400, "The request cannot be understood; errors names the members or parameters."),
        (401, "No valid API key and no session."),
        (403, "No role of the caller may do this."),
        (404, "There is no such record for the caller."),
        (409, "The record's state, or records that depend on it, do not allow this."),
        (412, "The record changed since the ETag in If-Match was read."),
        (413, "The body is too large."),
        (415, "The content type is not read here."),
        (422, "Values do not fit the rules; errors names the fields."),
        (503, "Too much is asked at once; Retry-After tells when to ask again."),
    ];

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent(DocumentNames.Problem, Problem());
        document.AddComponent(DocumentNames.Reference, Reference());
        document.AddComponent(DocumentNames.StoredFile, StoredFile());
        foreach (var (status, description) in Refusals)
        {
            document.AddComponent(DocumentNames.Refusal(status), Refusal(document, description));
        }

        foreach (var parameter in ListParameters())
        {
            document.AddComponent(parameter.Name ?? "", parameter);
        }

        document.AddComponent("id", Id());
        document.AddComponent("ifMatch", IfMatch());
        document.AddComponent(DocumentNames.Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key made with `bos key EMAIL`. It acts for that person, with the roles they have now.",
        });
        document.AddComponent(DocumentNames.Cookie, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "bos-session",
            Description = "The session of the web pages; changes are accepted from pages of the same origin only.",
        });
    }

    /// <summary>The parameters of every list but the filters, in the order they are shown.</summary>
    public static IReadOnlyList<string> ListParameterNames { get; } = [.. ListParameters().Select(p => p.Name ?? "")];

    private static OpenApiParameter[] ListParameters() =>
    [
        Query("q", "Words to find in the text fields.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 }),
        Query("sort", "Fields to sort by, separated by commas; a minus before one sorts it descending: `-dueOn,number`.", Text()),
        Query("fields", "Fields to answer with, separated by commas; without it, all that the caller may read.", Text()),
        Query("limit", "How many records a page holds.", new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Maximum = ListQueryReader.MaxLimit.ToString(CultureInfo.InvariantCulture),
            Default = JsonValue.Create(ListQueryReader.DefaultLimit),
        }),
        Query("after", "The cursor of the page before; follow `next` rather than building it.", Text()),
        Query("count", "Whether to count all matching records; counting stops at 10,000 and says so.", new OpenApiSchema
        {
            Type = JsonSchemaType.Boolean,
            Default = JsonValue.Create(false),
        }),
    ];

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = schema,
    };

    private static OpenApiParameter Id() => new()
    {
        Name = "id",
        In = ParameterLocation.Path,
        Required = true,
        Description = "The record.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static OpenApiParameter IfMatch() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Description = "The ETag the record was read with; the change is refused with 412 when it has changed since.",
        Schema = Text(),
    };

    private static OpenApiResponse Refusal(OpenApiDocument document, string description) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ApiProblem.MediaType] = new() { Schema = new OpenApiSchemaReference(DocumentNames.Problem, document) },
        },
    };

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details of RFC 9457.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" },
            ["title"] = Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text(),
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The stable code of this kind of problem." },
            ["fix"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What the caller can do about it." },
            ["traceId"] = Text(),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong, by field or parameter.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            },
        },
    };

    private static OpenApiSchema Reference() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Another record. It is written as its id alone, or as this object.",
        Required = new HashSet<string> { "id" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, ReadOnly = true },
        },
    };

    private static OpenApiSchema StoredFile() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "id", "name", "contentType", "length" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["name"] = Text(),
            ["contentType"] = Text(),
            ["length"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        },
    };
}
