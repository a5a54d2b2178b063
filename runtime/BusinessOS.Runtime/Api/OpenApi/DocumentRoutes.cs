using System.Collections.Concurrent;
using BusinessOS.Runtime.Api.Endpoints;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>
/// <c>GET /openapi/{app}.json</c>: the document of an app, with the entities the reader may do something with. Made once for
/// each such set.
/// </summary>
internal static class DocumentRoutes
{
    private static readonly Operations[] Rights = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var made = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        routes.MapGet("/openapi/{app}.json", async http =>
        {
            var answer = await DecideAsync(http, made);
            await answer.ExecuteAsync(http);
        });
    }

    private static async Task<IResult> DecideAsync(HttpContext http, ConcurrentDictionary<string, string> made)
    {
        if (ApiDoor.Refusal(http) is { } refusal)
        {
            return refusal;
        }

        var options = http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Actor;
        if (!options.PublicDocuments && !actor.IsMember)
        {
            return ApiProblems.NotSignedIn.With("The documents are shown to people of the organization who are signed in.");
        }

        var catalog = http.RequestServices.GetRequiredService<AppCatalog>();
        var id = http.GetRouteValue("app") as string ?? "";
        if (catalog.Apps.FirstOrDefault(a => a.Id == id) is not { } app)
        {
            return ApiProblems.UnknownResource.With(
                "This tenant has no such app." + NearestName.Hint(id, catalog.Apps.Select(a => a.Id)));
        }

        var sets = http.RequestServices.GetRequiredService<RecordSets>();
        EntityDefinition[] entities = [.. app.Entities.Where(e => options.PublicDocuments || Rights.Any(r => sets[e].Policy.MaySome(actor, r)))];
        EndpointDefinition[] endpoints = [.. app.Endpoints.Where(e => options.PublicDocuments || EndpointRoutes.IsFor(e, actor))];
        if (entities.Length == 0 && endpoints.Length == 0)
        {
            return ApiProblems.Forbidden.With("None of this app's records is for you.");
        }

        var key = $"{id} {string.Join(' ', entities.Select(e => e.Name))} {string.Join(' ', endpoints.Select(e => $"{e.Method}{e.Path}"))}";
        if (!made.TryGetValue(key, out var text))
        {
            using var language = ReaderLanguage.Enter(app.Language); // one document for all readers
            text = await ApiDocument.WriteAsync(app, entities, endpoints, http.RequestAborted);
            made.TryAdd(key, text);
        }

        return Results.Text(text, "application/json");
    }
}
