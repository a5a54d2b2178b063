using System.Collections.Concurrent;
using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary><c>GET /openapi/{app}.json</c>: the document of an app, made once.</summary>
internal static class DocumentRoutes
{
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
        if (!options.PublicDocuments && http.User.Identity?.IsAuthenticated is not true)
        {
            return ApiProblems.NotSignedIn.With("The documents are shown to people who are signed in.");
        }

        var catalog = http.RequestServices.GetRequiredService<AppCatalog>();
        var id = http.GetRouteValue("app") as string ?? "";
        if (catalog.Apps.FirstOrDefault(a => a.Id == id) is not { } app)
        {
            return ApiProblems.UnknownResource.With(
                "This tenant has no such app." + NearestName.Hint(id, catalog.Apps.Select(a => a.Id)));
        }

        if (!made.TryGetValue(id, out var text))
        {
            text = await ApiDocument.WriteAsync(app, http.RequestAborted);
            made.TryAdd(id, text);
        }

        return Results.Text(text, "application/json");
    }
}
