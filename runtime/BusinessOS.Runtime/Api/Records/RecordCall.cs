using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>A request about records of one entity, and what answering it needs.</summary>
internal sealed record RecordCall(
    HttpContext Http, EntityDefinition Entity, RecordShape Shape, IRecordGate Gate, AppCatalog Catalog, ApiOptions Options)
{
    public static RecordCall Of(HttpContext http, RecordResource resource) => new(
        http,
        resource.Entity,
        resource.Shape,
        http.RequestServices.GetRequiredService<IRecordGate>(),
        http.RequestServices.GetRequiredService<AppCatalog>(),
        http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value);

    /// <summary>The record's address in the API.</summary>
    public string AddressOf(Guid id) => $"{Http.Request.PathBase}/api/{Entity.App}/{Entity.Slug}/{id}";

    /// <summary>The id in the route; what is no id names no record.</summary>
    public bool TryGetId(out Guid id) => Guid.TryParseExact(Http.GetRouteValue("id") as string, "D", out id);

    public ApiProblem NotFound() => ApiProblems.RecordNotFound.With(Say($"{Entity.Label}: no record with this id is here for you."));

    /// <summary>Who is not signed in is asked to; who is may not.</summary>
    public ApiProblem Refused(string reason, DecidingRule? rule = null) => Http.User.Identity?.IsAuthenticated is true
        ? ApiProblems.Forbidden.With(reason) with { Rule = rule is null || ShowsPlaces ? rule : rule with { Place = null } }
        : ApiProblems.NotSignedIn.With(reason);

    /// <summary>The refusal when no grant lets the caller do this to any record, or null.</summary>
    public ApiProblem? RefusalOf(Operations operation) => Gate.May(Entity, operation)
        ? null
        : Gate.DenialOf(Entity, operation) is { } denial ? Refused(denial.Text, denial)
        : Refused(Say($"No role of yours may {Verb(operation)} {Entity.Plural}."));

    /// <summary>Where rules stand is for administrators, and for who develops the app.</summary>
    private bool ShowsPlaces =>
        Http.RequestServices.GetRequiredService<CurrentActor>().Actor.IsAdministrator
        || Http.RequestServices.GetService<IHostEnvironment>()?.IsDevelopment() is true;

    private static string Verb(Operations operation) => operation switch
    {
        Operations.Create => Say("create"),
        Operations.Update => Say("change"),
        Operations.Delete => Say("delete"),
        _ => Say("read"),
    };
}
