using System.Text.Json;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>
/// Teams as JSON for administrators: <c>GET</c> and <c>POST /admin/teams.json</c> with a name, and <c>PUT</c> (a name, members,
/// or both) and <c>DELETE /admin/teams/{key}.json</c>.
/// </summary>
internal static class TeamRoutes
{
    private const int LongestBody = 1 << 20;
    private const string All = "/admin/teams.json";
    private const string One = "/admin/teams/{key}.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, All, HttpMethods.Get, async (http, teams) => new TeamsAnswer(await teams.ListAsync(http.RequestAborted)));
        Map(routes, All, HttpMethods.Post, (http, teams) => WithAsync(http, async wish =>
            Answer(await teams.CreateAsync(wish.Name ?? "", http.RequestAborted))));
        Map(routes, One, HttpMethods.Put, (http, teams) => WithAsync(http, wish => ChangeAsync(http, teams, wish)));
        Map(routes, One, HttpMethods.Delete, async (http, teams) =>
            await teams.RemoveAsync(KeyOf(http), http.RequestAborted) is { Succeeded: false } refused ? Answer(refused) : Results.NoContent());
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, string method, Func<HttpContext, ITeams, Task<IResult>> act) =>
        routes.MapMethods(pattern, [method], async http =>
        {
            var answer = Refusal(http) is { } refusal ? refusal : await act(http, http.RequestServices.GetRequiredService<ITeams>());
            await answer.ExecuteAsync(http);
        });

    private static ApiProblem? Refusal(HttpContext http) =>
        ApiDoor.Refusal(http) ?? http.RequestServices.GetRequiredService<CurrentActor>().Actor switch
        {
            { IsSignedIn: true, IsAdministrator: true } => null,
            { IsSignedIn: true } => ApiProblems.Forbidden.With(Say("This is for administrators.")),
            _ => ApiProblems.NotSignedIn.With(Say("This is for administrators.")),
        };

    private static async Task<IResult> ChangeAsync(HttpContext http, ITeams teams, Wish wish)
    {
        var key = KeyOf(http);
        if (wish.Name is { } name && await teams.RenameAsync(key, name, http.RequestAborted) is var renamed && (!renamed.Succeeded || wish.Members is null))
        {
            return Answer(renamed);
        }

        return Answer(await teams.SetMembersAsync(key, wish.Members ?? [], http.RequestAborted));
    }

    private static Task<IResult> WithAsync(HttpContext http, Func<Wish, Task<IResult>> use) =>
        JsonBody.UseAsync(http.Request, LongestBody, body => Read(body) is { } wish && (wish.Name ?? (object?)wish.Members) is not null
            ? use(wish)
            : Task.FromResult<IResult>(ApiProblems.WrongMembers.With(
                Say("Nothing was changed."), [new Problem("name", Say("Send a name as text, members as a list of e-mail addresses, or both."))])), http.RequestAborted);

    private static Wish? Read(JsonElement body)
    {
        string? name = null;
        List<string>? members = null;
        foreach (var member in body.EnumerateObject())
        {
            switch (member)
            {
                case { Name: "name", Value.ValueKind: JsonValueKind.String }:
                    name = member.Value.GetString();
                    break;
                case { Name: "members", Value.ValueKind: JsonValueKind.Array } when member.Value.EnumerateArray().All(m => m.ValueKind == JsonValueKind.String):
                    members = [.. member.Value.EnumerateArray().Select(m => m.GetString() ?? "")];
                    break;
                default:
                    return null;
            }
        }

        return new Wish(name, members);
    }

    private static IResult Answer(TeamResult result) => result switch
    {
        { Succeeded: true, Team: { } team } => new TeamsAnswer([team]),
        _ => ApiProblems.Invalid.With(Say("Nothing was changed."), [.. result.Problems.Select(p => p with { Field = p.Field is null ? null : JsonNames.Of(p.Field) })]),
    };

    private static string KeyOf(HttpContext http) => http.GetRouteValue("key") as string ?? "";

    private sealed record Wish(string? Name, IReadOnlyList<string>? Members);

    private sealed record TeamsAnswer(IReadOnlyList<TeamView> Teams) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json";
            httpContext.Response.Headers.CacheControl = "private, no-store";
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var team in Teams)
            {
                json.WriteStartObject();
                json.WriteString("key", team.Key);
                json.WriteString("name", team.Name);
                json.WriteString("app", team.App);
                json.WriteStartArray("members");
                foreach (var member in team.Members)
                {
                    json.WriteStringValue(member);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(httpContext.RequestAborted);
        }
    }
}
