using System.Globalization;
using System.Text.Json;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Records;

/// <summary><c>GET</c> and <c>POST /api/{app}/{slug}/{id}/shares</c>, <c>DELETE …/shares/{share}</c>.</summary>
internal static class ShareRecord
{
    private static readonly string[] Members = ["person", "team", "update", "until"];

    public static Task<IResult> ListAsync(RecordCall call, CancellationToken cancellationToken) =>
        AnswerAsync(call, (shares, id) => shares.ListAsync(call.Entity, id, cancellationToken));

    public static Task<IResult> GiveAsync(RecordCall call, CancellationToken cancellationToken) => JsonBody.UseAsync(
        call.Http.Request,
        call.Options.MaxBodyBytes,
        body => Read(body) switch
        {
            (null, var problems) => Task.FromResult<IResult>(ApiProblems.WrongMembers.With(Say("Nothing was shared."), problems)),
            ({ } wish, _) => AnswerAsync(call, (shares, id) => shares.GiveAsync(call.Entity, id, wish.Target, wish.MayUpdate, wish.Until, cancellationToken)),
        },
        cancellationToken);

    public static Task<IResult> TakeBackAsync(RecordCall call, CancellationToken cancellationToken) => AnswerAsync(
        call,
        (shares, id) => Guid.TryParseExact(call.Http.GetRouteValue("share") as string, "D", out var share)
            ? shares.TakeBackAsync(call.Entity, id, share, cancellationToken)
            : shares.ListAsync(call.Entity, id, cancellationToken));

    private static async Task<IResult> AnswerAsync(RecordCall call, Func<IRecordShares, Guid, Task<ShareResult>> act)
    {
        if (call.Entity.Shares.Count == 0)
        {
            return ApiProblems.UnknownResource.With($"{call.Entity.Plural} cannot be shared.");
        }

        if (!call.TryGetId(out var id))
        {
            return call.NotFound();
        }

        return await act(call.Http.RequestServices.GetRequiredService<IRecordShares>(), id) switch
        {
            { IsFound: false } => call.NotFound(),
            { Refusal: { } refusal } => call.Refused(refusal.Reason, refusal.Rule),
            { Shares: { } shares } => new SharesAnswer(shares),
            { Problems: var problems } => ApiProblems.Invalid.With(
                Say("Nothing was shared."), [.. problems.Select(p => p with { Field = p.Field is null ? null : JsonNames.Of(p.Field) })]),
        };
    }

    private static (Wish? Wish, IReadOnlyList<Problem> Problems) Read(JsonElement body)
    {
        var problems = body.EnumerateObject().Where(m => !Members.Contains(m.Name))
            .Select(m => new Problem(m.Name, $"There is no such member.{NearestName.Hint(m.Name, Members)}")).ToList();
        var (person, team) = (Text("person"), Text("team"));
        if ((person is null) == (team is null))
        {
            problems.Add(new Problem("person", "Name either a person by e-mail address, or a team by its key."));
        }

        DateOnly? until = null;
        if (Text("until") is { } day)
        {
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                until = read;
            }
            else
            {
                problems.Add(new Problem("until", Say("This is not a day. Write it like 2026-12-31.")));
            }
        }

        var update = body.TryGetProperty("update", out var flag) ? flag.ValueKind : JsonValueKind.False;
        if (update is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add(new Problem("update", "This is true or false."));
        }

        return problems.Count > 0 ? (null, problems) : (new Wish(new ShareTarget(person, team, person ?? team ?? ""), update == JsonValueKind.True, until), []);

        string? Text(string name)
        {
            if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }

            problems.Add(new Problem(name, "This is a text."));
            return null;
        }
    }

    private sealed record Wish(ShareTarget Target, bool MayUpdate, DateOnly? Until);
}
