using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document of an app, made from its definitions.</summary>
internal static class ApiDocument
{
    public static OpenApiDocument Of(AppDefinition app)
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
            Tags = app.Entities.Select(e => new OpenApiTag
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
        foreach (var entity in app.Entities)
        {
            EntitySchemas.AddTo(document, entity);
            new EntityPaths(document, entity).Add();
        }

        FilePaths.Add(document);
        return document;
    }

    public static Task<string> WriteAsync(AppDefinition app, CancellationToken cancellationToken) =>
        Of(app).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
}
