using System.Net;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;
using Xunit.Sdk;

namespace BusinessOS.Tester;

/// <summary>Visits an app's pages.</summary>
public abstract partial class PageTests(AppPlan plan)
{
    /// <summary>To an administrator the page opens and shows what it is about.</summary>
    protected async Task OpensAsync(string name)
    {
        var page = Page(name);
        var answer = await VisitAsync(Persona.Administrator, page, await RecordAsync(page));
        if (answer.Status != HttpStatusCode.OK || Title(answer) is "" or "Not found" or "Something went wrong")
        {
            throw Broken(page, $"the page {name} does not open for an administrator: HTTP {(int)answer.Status}, \"{Title(answer)}\".");
        }
    }

    /// <summary>Who is not signed in is asked to sign in, at a portal by its own door.</summary>
    protected async Task AsksToSignInAsync(string name)
    {
        var page = Page(name);
        var answer = await VisitAsync(Persona.Nobody, page, null);
        var door = page.Kind == "portal" ? "/account/portal/" : "/account/login";
        if (answer.Status != HttpStatusCode.Redirect || !answer.Text.Contains(door, StringComparison.Ordinal))
        {
            throw Broken(page, $"the page {name} does not ask to sign in: HTTP {(int)answer.Status}.");
        }
    }

    /// <summary>Whoever is not signed in sees the page too.</summary>
    protected async Task OpensForEverybodyAsync(string name)
    {
        var page = Page(name);
        var answer = await VisitAsync(Persona.Nobody, page, page.Kind == "detail" ? await RecordAsync(page) : null);
        if (answer.Status != HttpStatusCode.OK || Title(answer) is "" or "Something went wrong")
        {
            throw Broken(page, $"the public page {name} does not open for everybody: HTTP {(int)answer.Status}, \"{Title(answer)}\".");
        }
    }

    /// <summary>The page opens for a person, and shows nothing of a record this person may not read.</summary>
    protected async Task ShowsWhatIsAllowedAsync(string name, string role)
    {
        var (page, who) = (Page(name), Persona.Of(plan, role, inTeams: false));
        var record = await RecordAsync(page);
        var answer = await VisitAsync(who, page, record);
        if ((int)answer.Status >= 500 || answer.Status == HttpStatusCode.Redirect)
        {
            throw Broken(page, $"the page {name} does not open for {role}: HTTP {(int)answer.Status}.");
        }

        if (record is not { } shown || page.Entity is null || shown.Mark is not { } mark)
        {
            return;
        }

        var tenant = await Tenant.OfAsync(GetType().Assembly);
        var image = await new RecordImage(tenant).OfAsync(tenant.Plan(page.Entity), shown.Made.Json);
        if (!Rights.May(tenant.Plan(page.Entity), who, Operations.Read, image) && answer.Text.Contains(mark, StringComparison.Ordinal))
        {
            var rule = Rights.Deciding(tenant.Plan(page.Entity), who, Operations.Read).Select(r => r.Node).FirstOrDefault();
            throw Broken(page with { Node = rule ?? tenant.Plan(page.Entity).Node }, $"{role} may not read \"{mark}\", but the page {name} shows it.");
        }
    }

    private PagePlan Page(string name) => plan.Pages.First(p => p.Name == name);

    private async Task<(Made Made, string? Mark)?> RecordAsync(PagePlan page)
    {
        if (page.Entity is null)
        {
            return null;
        }

        var tenant = await Tenant.OfAsync(GetType().Assembly);
        var entity = tenant.Plan(page.Entity);
        var (made, refusal) = await new RecordMaker(tenant).TryMakeAsync(entity, Wish.None, Persona.Administrator);
        return made is null
            ? throw new NotDecidedException($"no {entity.Name} could be made to be shown. {refusal}")
            : (made, entity.Fields.Where(f => f is { Kind: FieldKind.Text, IsInput: true }).Select(f => made.Json[f.Member]?.ToString()).FirstOrDefault(t => t is { Length: >= 8 }));
    }

    private async Task<Answer> VisitAsync(Persona who, PagePlan page, (Made Made, string? Mark)? record)
    {
        var address = Parameter().Replace(page.Route, record?.Made.Id ?? Guid.Empty.ToString());
        return await (await Tenant.OfAsync(GetType().Assembly)).GetAsync(who, address);
    }

    private static string Title(Answer answer) => TitleTag().Match(answer.Text).Groups[1].Value;

    private XunitException Broken(PagePlan page, string what) =>
        new($"{plan.Places.GetValueOrDefault(page.Node) ?? plan.Places.GetValueOrDefault(plan.Id) ?? page.Node}: {what}");

    [GeneratedRegex(@"\{Id[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("<title>([^<]*)")]
    private static partial Regex TitleTag();
}
