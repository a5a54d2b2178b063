using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The paths of an app's reports.</summary>
internal static class ReportPaths
{
    private const string Tag = "Reports";

    /// <param name="entities">Those the reader may do something with; a report of another app's records is there for whoever may read them.</param>
    public static void Add(OpenApiDocument document, AppDefinition app, IReadOnlyList<EntityDefinition> entities)
    {
        var reports = app.Pages.Select(p => p.Report).OfType<ReportDefinition>()
            .Where(r => entities.Any(e => e.Type == r.Entity) || app.Entities.All(e => e.Type != r.Entity)).ToList();
        if (reports.Count == 0)
        {
            return;
        }

        document.Tags?.Add(new OpenApiTag { Name = Tag, Description = "Documents to print." });
        foreach (var report in reports)
        {
            document.Paths.Add($"/api/{app.Id}/reports/{report.Slug}{(report.IsAboutOne ? "/{id}" : "")}.pdf", new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = Print(document, report, app.Entities.FirstOrDefault(e => e.Type == report.Entity)) },
            });
        }
    }

    private static OpenApiOperation Print(OpenApiDocument document, ReportDefinition report, EntityDefinition? entity)
    {
        var operation = new OpenApiOperation
        {
            OperationId = $"print{report.Name}",
            Summary = report.Title,
            Description = report.IsAboutOne
                ? "A PDF about one record, as the caller may read it, in the language of Accept-Language."
                : "A PDF about the records the caller may read, at most 10,000 of them, in the language of Accept-Language. Filters are those of the list.",
            Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
            Parameters = [Zone()],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse
                {
                    Description = "The document.",
                    Content = new Dictionary<string, OpenApiMediaType>
                    {
                        ["application/pdf"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                    },
                },
            },
        };
        if (report.IsAboutOne)
        {
            operation.Parameters.Insert(0, new OpenApiParameterReference("id", document));
        }
        else
        {
            var filters = entity is null ? [] : document.Components?.Parameters?.Keys.Where(key => key.StartsWith($"{entity.Name}.", StringComparison.Ordinal)) ?? [];
            foreach (var name in filters.Prepend("sort").Prepend("q"))
            {
                operation.Parameters.Add(new OpenApiParameterReference(name, document));
            }
        }

        int[] refusals = report.IsAboutOne ? [400, 401, 403, 404, 503] : [400, 401, 403, 503];
        foreach (var refusal in refusals)
        {
            operation.Responses[$"{refusal}"] = new OpenApiResponseReference(DocumentNames.Refusal(refusal), document);
        }

        return operation;
    }

    private static OpenApiParameter Zone() => new()
    {
        Name = "zone",
        In = ParameterLocation.Query,
        Description = "By which clock times are, such as Europe/Zurich; without it, the organization's.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
