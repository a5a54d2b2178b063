using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api.Endpoints;

/// <summary>The addresses the owner's code answers: <c>/api/{app}/x/…</c>.</summary>
internal static class EndpointRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var endpoint in routes.ServiceProvider.GetRequiredService<AppCatalog>().Apps.SelectMany(a => a.Endpoints))
        {
            routes.MapMethods(endpoint.Route, [endpoint.Method], async http =>
            {
                var answer = await DecideAsync(http, endpoint, http.RequestAborted);
                await answer.ExecuteAsync(http);
            });
        }
    }

    /// <summary>Whether somebody may call it.</summary>
    public static bool IsFor(EndpointDefinition endpoint, Actor actor)
    {
        var user = actor.In(endpoint.App);
        return actor.IsSignedIn && (endpoint.Roles.Count == 0 ? user.IsAdministrator || (actor.IsMember && user.Roles.Count > 0) : endpoint.Roles.Any(user.Is));
    }

    private static async Task<IResult> DecideAsync(HttpContext http, EndpointDefinition endpoint, CancellationToken cancellationToken)
    {
        if (ApiDoor.Refusal(http) is { } refusal)
        {
            return refusal;
        }

        var current = http.RequestServices.GetRequiredService<CurrentActor>();
        if (!current.Actor.IsSignedIn)
        {
            return ApiProblems.NotSignedIn.With("This address answers to people who are signed in.");
        }

        if (!IsFor(endpoint, current.Actor))
        {
            return ApiProblems.Forbidden.With("No role of yours may ask this.");
        }

        if (!EndpointRequest.HasBody(endpoint.Method))
        {
            return await AnswerAsync(http, endpoint, EndpointRequest.OfQuery(http, endpoint.Code), current, cancellationToken);
        }

        var limit = http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.MaxBodyBytes;
        return await JsonBody.UseAsync(
            http.Request, limit, body => AnswerAsync(http, endpoint, EndpointRequest.OfBody(http, body, endpoint.Code), current, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, EndpointDefinition endpoint, (object? Request, ApiProblem? Problem) asked, CurrentActor current, CancellationToken cancellationToken)
    {
        if (asked.Request is not { } request)
        {
            return asked.Problem ?? ApiProblems.UnreadableBody.With("There is nothing in it.");
        }

        var services = http.RequestServices;
        var writer = services.GetRequiredService<RecordWriter>();
        using var scope = Ambient.Enter(current.Actor, writer.Port.Time);
        if (HttpMethods.IsGet(endpoint.Method))
        {
            return await RunAsync(services, endpoint, request, current, mayWrite: false, cancellationToken);
        }

        var database = services.GetRequiredService<TenantDatabase>();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await WriteUnit.RunAsync(
            database,
            context,
            () => RunAsync(services, endpoint, request, current, mayWrite: true, cancellationToken),
            isGood: answer => answer is EndpointAnswer,
            services.GetRequiredService<ChangeSignal>().Send,
            cancellationToken);
    }

    private static async Task<IResult> RunAsync(
        IServiceProvider services, EndpointDefinition endpoint, object request, CurrentActor current, bool mayWrite, CancellationToken cancellationToken)
    {
        using var access = new RecordAccess(services.GetRequiredService<RecordWriter>().Port, current.As(current.Actor), cancellationToken, mayWrite);
        var call = new EndpointCall(access, current.Actor.In(endpoint.App));
        object? answer = null;
        var type = endpoint.Code.GetType();
        var failure = await services.GetRequiredService<CodeRunner>().RunAsync(
            $"{type.FullName}.AnswerAsync", type.Assembly, async () => answer = await endpoint.Code.RunAsync(request, call), access, cancellationToken);
        return failure switch
        {
            { Refusal: { } refused } => Refused(refused),
            { } => ApiProblems.CodeFailed.With("What answers here did not do its part; nothing was changed."),
            _ when call.Problems.Count > 0 => ApiProblems.Invalid.With("Nothing was stored.", [.. call.Problems.Select(p => p with { Field = p.Field is null ? null : JsonNames.Of(p.Field) })]),
            _ when WriteUnit.Current is { IsDoomed: true } => ApiProblems.CodeFailed.With("A change that was a part of this was refused; nothing was changed."),
            _ when answer is null => ApiProblems.RecordNotFound.With("There is nothing here for you."),
            _ => new EndpointAnswer(answer, endpoint.Code),
        };
    }

    private static ApiProblem Refused(ChangeRefusedException refused) => refused.Result switch
    {
        ChangeResult.Forbidden => ApiProblems.Forbidden.With(refused.Message),
        ChangeResult.NotFound => ApiProblems.RecordNotFound.With(refused.Message),
        ChangeResult.Conflict => ApiProblems.Conflict.With(refused.Message),
        ChangeResult.Broken => ApiProblems.CodeFailed.With(refused.Message),
        _ => ApiProblems.Invalid.With(refused.Message),
    };
}
