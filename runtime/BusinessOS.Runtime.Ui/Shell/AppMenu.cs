using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>
/// The menu of one app for one person: what its owner and the apps that use it put there, else every page. Roles narrow what
/// is seen; whether a page is there for somebody is for the gate to say.
/// </summary>
internal sealed class AppMenu(AppDefinition app, AppCatalog catalog, IRecordGate gate, Actor actor)
{
    public NavigationGroup Group()
    {
        var pages = app.Pages.Where(p => p.InNavigation && MayOpen(p, app)).ToList();
        var own = app.Menu.Any(e => e.In == app.Id)
            ? Entries(app)
            : pages.Where(p => !IsView(p)).Select(p => EntryOf(p, app));
        List<NavigationEntry> links = [.. own, .. catalog.Apps.Where(a => a != app).OrderBy(a => a.Id, StringComparer.Ordinal).SelectMany(Entries)];
        var home = app.Pages.FirstOrDefault(p => p.Name == app.Home && MayOpen(p, app));
        return new(app, links, [.. pages.Select(p => EntryOf(p, app))], home?.Route ?? Start(links, pages));
    }

    private string Start(List<NavigationEntry> links, List<PageDefinition> pages) =>
        (app.Menu.Any(e => e.In == app.Id) ? links.Find(l => !l.IsOutside)?.Address : null) ?? pages.FirstOrDefault()?.Route ?? links.FirstOrDefault()?.Address ?? "/";

    /// <summary>What an app says of this one's menu, as far as it is for this person.</summary>
    private IEnumerable<NavigationEntry> Entries(AppDefinition source) =>
        from entry in source.Menu
        where entry.In == app.Id && IsFor(entry, source)
        let shown = entry.Link is { } address
            ? new NavigationEntry(entry.Label?.Current ?? address, address, entry.Icon ?? "link", entry.Group?.Current, IsOutside: true)
            : PageOf(entry)
        where shown is not null
        select shown;

    private bool IsFor(MenuEntryDefinition entry, AppDefinition source) =>
        entry.Roles.Count == 0 || actor.IsAdministrator || entry.Roles.Any(role => actor.Roles.Contains($"{source.Id}.{role}"));

    private NavigationEntry? PageOf(MenuEntryDefinition entry)
    {
        if (catalog.Apps.FirstOrDefault(a => a.Id == entry.App) is not { } owner
            || owner.Pages.FirstOrDefault(p => p.Name == entry.Page) is not { } page || !MayOpen(page, owner))
        {
            return null;
        }

        var usual = EntryOf(page, owner);
        return usual with { Title = entry.Label?.Current ?? usual.Title, Icon = entry.Icon ?? usual.Icon, Section = entry.Group?.Current };
    }

    // A page may show an entity of another app; one that shows none is for those who may read something of its app.
    private bool MayOpen(PageDefinition page, AppDefinition owner) =>
        !page.Route.Contains('{', StringComparison.Ordinal)
        && (page.Entity is { } entity
            ? catalog.Entities.FirstOrDefault(e => e.Type == entity) is { } shown && gate.May(shown, IsForNew(page) ? Operations.Create : Operations.Read)
            : owner.Entities.Any(e => gate.May(e, Operations.Read)));

    private static bool IsForNew(PageDefinition page) => page.Kind is "form" or "wizard";

    private NavigationEntry EntryOf(PageDefinition page, AppDefinition owner) => new(
        page.Kind == "dashboard" && page.Title == owner.Name && owner == app ? AppNavigation.Overview : page.Title, page.Route, IconOf(page));

    // A board at the address of its list is one click away from it.
    private bool IsView(PageDefinition page) =>
        page.Kind == "board" && app.Pages.Any(p => p.InNavigation && p.Kind == "list" && p.Entity == page.Entity && page.Route == p.Route + "/board");

    private static string IconOf(PageDefinition page) => page.Kind switch
    {
        "dashboard" => "chart",
        "board" => "board",
        "calendar" or "timeline" => "calendar",
        "form" or "wizard" => "plus",
        "gallery" => "grid",
        "map" => "pin",
        "tree" => "tree",
        "report" => "print",
        _ => "list",
    };
}
