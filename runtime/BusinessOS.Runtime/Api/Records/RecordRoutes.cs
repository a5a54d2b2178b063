using BusinessOS.Runtime.Api.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>The addresses of records and what answers at each.</summary>
internal static class RecordRoutes
{
    private const string Records = "/api/{app}/{slug}";
    private const string OneRecord = Records + "/{id}";
    private const string Transition = OneRecord + "/transitions/{name}";

    private const string Action = OneRecord + "/actions/{name}";
    private const string Bulk = Records + "/bulk";

    private const string States = OneRecord + "/states";
    private const string Shares = OneRecord + "/shares";
    private const string OneShare = Shares + "/{share}";

    private delegate Task<IResult> Handler(RecordCall call, CancellationToken cancellationToken);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, Records, HttpMethods.Get, ListRecords.HandleAsync);
        Map(routes, Records, HttpMethods.Post, CreateRecord.HandleAsync);
        Map(routes, OneRecord, HttpMethods.Get, GetRecord.HandleAsync);
        Map(routes, OneRecord, HttpMethods.Patch, UpdateRecord.HandleAsync);
        Map(routes, OneRecord, HttpMethods.Delete, DeleteRecord.HandleAsync);
        Map(routes, Transition, HttpMethods.Post, TakeTransition.HandleAsync);
        Map(routes, Action, HttpMethods.Post, TakeAction.HandleAsync);
        Map(routes, Bulk, HttpMethods.Post, BulkRecords.HandleAsync);
        Map(routes, States, HttpMethods.Get, ListStates.HandleAsync);
        Map(routes, Shares, HttpMethods.Get, ShareRecord.ListAsync);
        Map(routes, Shares, HttpMethods.Post, ShareRecord.GiveAsync);
        Map(routes, OneShare, HttpMethods.Delete, ShareRecord.TakeBackAsync);
        MapRefusal(routes, Shares, HttpMethods.Get, HttpMethods.Post);
        MapRefusal(routes, OneShare, HttpMethods.Delete);
        MapRefusal(routes, Records, HttpMethods.Get, HttpMethods.Post);
        MapRefusal(routes, OneRecord, HttpMethods.Get, HttpMethods.Patch, HttpMethods.Delete);
        MapRefusal(routes, Transition, HttpMethods.Post);
        MapRefusal(routes, Action, HttpMethods.Post);
        MapRefusal(routes, Bulk, HttpMethods.Post);
        MapRefusal(routes, States, HttpMethods.Get);
        routes.Map("/api/{**rest}", http => Unknown("This address names no record resource.").ExecuteAsync(http));
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, string method, Handler handler) =>
        routes.MapMethods(pattern, [method], http => AnswerAsync(http, handler));

    /// <summary>Every other method on a known address, so that it is answered with problem details too.</summary>
    private static void MapRefusal(IEndpointRouteBuilder routes, string pattern, params string[] methods) =>
        routes.Map(pattern, http =>
        {
            http.Response.Headers.Allow = string.Join(", ", methods);
            return ApiProblems.WrongMethod.With($"It answers to {string.Join(", ", methods)}.").ExecuteAsync(http);
        });

    private static async Task AnswerAsync(HttpContext http, Handler handler)
    {
        var answer = await DecideAsync(http, handler);
        await answer.ExecuteAsync(http);
    }

    private static async Task<IResult> DecideAsync(HttpContext http, Handler handler)
    {
        if (ApiDoor.Refusal(http) is { } refusal)
        {
            return refusal;
        }

        var resources = http.RequestServices.GetRequiredService<RecordResources>();
        var app = http.GetRouteValue("app") as string ?? "";
        var slug = http.GetRouteValue("slug") as string ?? "";
        if (resources.Find(app, slug) is not { } resource)
        {
            return Unknown("No app of this tenant has such records." + NearestName.Hint($"{app}/{slug}", resources.Addresses));
        }

        return await handler(RecordCall.Of(http, resource), http.RequestAborted);
    }

    private static ApiProblem Unknown(string detail) => ApiProblems.UnknownResource.With(detail);
}
