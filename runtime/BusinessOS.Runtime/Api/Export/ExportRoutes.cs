using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Api.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Export;

/// <summary><c>GET /export/{app}/{slug}.csv</c> with the filters of a list: everything the reader may see of it.</summary>
internal static class ExportRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/{app}/{slug}.csv", ExportAsync);

    private static async Task ExportAsync(HttpContext http)
    {
        var answer = Decide(http);
        await answer.ExecuteAsync(http);
    }

    private static IResult Decide(HttpContext http)
    {
        if (ApiDoor.Refusal(http) is { } refusal)
        {
            return refusal;
        }

        var resources = http.RequestServices.GetRequiredService<RecordResources>();
        if (resources.Find(http.GetRouteValue("app") as string ?? "", http.GetRouteValue("slug") as string ?? "") is not { } resource)
        {
            return ApiProblems.UnknownResource.With("No app of this tenant has such records.");
        }

        var call = RecordCall.Of(http, resource);
        if (call.RefusalOf(Operations.Read) is { } denial)
        {
            return denial;
        }

        var (query, problems) = ListQueryReader.Read(resource.Entity, http.Request.Query);
        return query is null ? ApiProblems.WrongQuery.With("Nothing was exported.", problems) : new ExportAnswer(call, query);
    }
}
