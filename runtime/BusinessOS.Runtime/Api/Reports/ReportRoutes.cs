using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Api.Records;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Reports;

/// <summary>
/// <c>GET /api/{app}/reports/{report}.pdf</c> with the filters of a list, and <c>GET /api/{app}/reports/{report}/{id}.pdf</c>:
/// reports as the caller may read them.
/// </summary>
internal static class ReportRoutes
{
    private const string Zone = "zone";
    private const string ZoneCookie = "bos-zone";

    /// <summary>What a list can be asked for and a report decides itself.</summary>
    private static readonly string[] OfTheReport = ["fields", "limit", "after", "count"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/{app}/reports/{report}.pdf", http => AnswerAsync(http, ManyAsync));
        routes.MapGet("/api/{app}/reports/{report}/{id}.pdf", http => AnswerAsync(http, OneAsync));
    }

    private static async Task AnswerAsync(HttpContext http, Func<RecordCall, ReportDefinition, TimeZoneInfo, Task<IResult>> handle)
    {
        var answer = await DecideAsync(http, handle);
        await answer.ExecuteAsync(http);
    }

    private static async Task<IResult> DecideAsync(HttpContext http, Func<RecordCall, ReportDefinition, TimeZoneInfo, Task<IResult>> handle)
    {
        if (ApiDoor.Refusal(http) is { } refusal)
        {
            return refusal;
        }

        var catalog = http.RequestServices.GetRequiredService<AppCatalog>();
        var isAboutOne = http.GetRouteValue("id") is not null;
        var reports = catalog.Reports.Where(r => r.App == http.GetRouteValue("app") as string).ToList();
        var name = http.GetRouteValue("report") as string ?? "";
        if (reports.Find(r => r.Slug == name) is not { } report)
        {
            return ApiProblems.UnknownResource.With("The app has no such report." + NearestName.Hint(name, reports.Select(r => r.Slug)));
        }

        if (report.IsAboutOne != isAboutOne)
        {
            return ApiProblems.UnknownResource.With(isAboutOne
                ? $"This report is about many records: it is at '/api/{report.App}/reports/{report.Slug}.pdf'."
                : $"This report is about one record: it is at '/api/{report.App}/reports/{report.Slug}/{{id}}.pdf'.");
        }

        var entity = catalog.Of(report.Entity);
        var call = RecordCall.Of(http, http.RequestServices.GetRequiredService<RecordResources>().Find(entity.App, entity.Slug)
            ?? throw new InvalidOperationException($"{entity.FullName} is no resource."));
        if (http.User.Identity?.IsAuthenticated is not true)
        {
            return call.Refused(Say($"Reports are for people who are signed in."));
        }

        if (call.RefusalOf(Operations.Read) is { } denial)
        {
            return denial;
        }

        // What a program names must be right; a browser's cookie is only a hint.
        var asked = http.Request.Query[Zone].ToString();
        return ZoneOf(asked.Length > 0 ? asked : http.Request.Cookies[ZoneCookie]) is { } zone ? await handle(call, report, zone)
            : asked.Length == 0 ? await handle(call, report, report.Zone)
            : ApiProblems.WrongQuery.With("Nothing was printed.", [new Problem(Zone, "It is the name of a time zone, such as Europe/Zurich.")]);
    }

    private static TimeZoneInfo? ZoneOf(string? name) =>
        name is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    private static async Task<IResult> OneAsync(RecordCall call, ReportDefinition report, TimeZoneInfo zone)
    {
        var composer = call.Http.RequestServices.GetRequiredService<ReportComposer>();
        return call.TryGetId(out var id) && await call.Gate.FindAsync(call.Entity, id, call.Http.RequestAborted) is not null
            ? new ReportAnswer(() => composer.OneAsync(report, id, zone, call.Http.RequestAborted), call.NotFound())
            : call.NotFound();
    }

    private static Task<IResult> ManyAsync(RecordCall call, ReportDefinition report, TimeZoneInfo zone)
    {
        var parameters = call.Http.Request.Query.Where(p => p.Key != Zone).ToDictionary(p => p.Key, p => p.Value);
        var (query, problems) = ListQueryReader.Read(call.Entity, new QueryCollection(parameters));
        List<Problem> all = [.. problems, .. OfTheReport.Where(parameters.ContainsKey).Select(word => new Problem(word, "A report has its own columns, and all of its records."))];
        if (query is null || all.Count > 0)
        {
            return Task.FromResult<IResult>(ApiProblems.WrongQuery.With("Nothing was printed.", all));
        }

        var composer = call.Http.RequestServices.GetRequiredService<ReportComposer>();
        return Task.FromResult<IResult>(new ReportAnswer(ComposeAsync, call.NotFound()));

        async Task<ReportDocument?> ComposeAsync()
        {
            var document = await composer.ManyAsync(report, query.Records, ReportComposer.MostRows, zone, call.Http.RequestAborted);
            return document with { Notice = ReportNotice.Of(document, parameters) };
        }
    }
}
