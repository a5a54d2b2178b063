using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>What this person finds on the left: the apps they have a part in, and of those the pages they may see.</summary>
public static class AppNavigation
{
    public static IReadOnlyList<NavigationGroup> Of(AppCatalog catalog, IRecordGate gate) =>
    [
        .. catalog.Apps
            .Select(app => new NavigationGroup(app, PagesOf(app, catalog, gate)))
            .Where(group => group.Pages.Count > 0),
    ];

    /// <summary>What the page that tells about a whole app is called beside the app's name.</summary>
    public static string Overview => Say("Overview");

    /// <summary>The link an address belongs to: the longest one it starts with.</summary>
    public static NavigationEntry? Current(IEnumerable<NavigationGroup> groups, string path) =>
        groups.SelectMany(g => g.Links)
            .Where(e => path == e.Address || path.StartsWith(e.Address + "/", StringComparison.Ordinal))
            .MaxBy(e => e.Address.Length);

    private static List<NavigationEntry> PagesOf(AppDefinition app, AppCatalog catalog, IRecordGate gate)
    {
        var readable = app.Entities.Where(e => gate.May(e, Operations.Read)).Select(e => e.Type).ToHashSet();
        return
        [
            .. app.Pages
                .Where(p => p.InNavigation && !p.Route.Contains('{', StringComparison.Ordinal))
                .Where(p => p.Entity is { } entity ? readable.Contains(entity) || MayRead(entity, catalog, gate) : readable.Count > 0)
                .Select(p => new NavigationEntry(TitleOf(p, app), p.Route, IconOf(p), IsView(p, app))),
        ];
    }

    // A page may show an entity of another app.
    private static bool MayRead(Type entity, AppCatalog catalog, IRecordGate gate) =>
        catalog.Entities.FirstOrDefault(e => e.Type == entity) is { } found && gate.May(found, Operations.Read);

    private static string TitleOf(PageDefinition page, AppDefinition app) =>
        page.Kind == "dashboard" && page.Title == app.Name ? Overview : page.Title;

    // A board at the address of its list is one click away from it.
    private static bool IsView(PageDefinition page, AppDefinition app) =>
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
        _ => "list",
    };
}
