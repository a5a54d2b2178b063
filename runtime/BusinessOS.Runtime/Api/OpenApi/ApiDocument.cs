using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document of an app, made from its definitions.</summary>
internal static class ApiDocument
{
    /// <summary>The whole document.</summary>
    public static OpenApiDocument Of(AppDefinition app) => Of(app, app.Entities, app.Endpoints);

    /// <param name="entities">Those the reader may do something with.</param>
    /// <param name="endpoints">Those the reader may call.</param>
    public static OpenApiDocument Of(AppDefinition app, IReadOnlyList<EntityDefinition> entities, IReadOnlyList<EndpointDefinition> endpoints)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = app.Name,
                Version = app.Version,
                Description = app.Description.Length > 0 ? app.Description : null,
            },
            Servers = [new OpenApiServer { Url = "/" }],
            Paths = [],
            Tags = entities.Select(e => new OpenApiTag
            {
                Name = e.Plural,
                Description = e.Description.Length > 0 ? e.Description : $"Records of {app.Name}.",
            }).ToHashSet(),
        };
        SharedParts.AddTo(document);
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentNames.Bearer, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentNames.Cookie, document)] = [] },
        ];
        foreach (var entity in entities)
        {
            EntitySchemas.AddTo(document, entity);
            new EntityPaths(document, entity).Add();
        }

        ReportPaths.Add(document, app, entities);
        EndpointPaths.Add(document, endpoints);
        FilePaths.Add(document);
        return document;
    }

    public static Task<string> WriteAsync(AppDefinition app, CancellationToken cancellationToken) => WriteAsync(app, app.Entities, app.Endpoints, cancellationToken);

    public static Task<string> WriteAsync(
        AppDefinition app, IReadOnlyList<EntityDefinition> entities, IReadOnlyList<EndpointDefinition> endpoints, CancellationToken cancellationToken) =>
        Of(app, entities, endpoints).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
}
