using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>What this person finds on the left: the apps they have a part in, and of those the pages they may see.</summary>
public static class AppNavigation
{
    public static IReadOnlyList<NavigationGroup> Of(AppCatalog catalog, IRecordGate gate, Actor actor) =>
    [
        .. catalog.Apps
            .Select(app => new AppMenu(app, catalog, gate, actor).Group())
            .Where(group => group.Pages.Count > 0 || group.Links.Count > 0),
    ];

    /// <summary>What the page that tells about a whole app is called beside the app's name.</summary>
    public static string Overview => Say("Overview");

    /// <summary>The link an address belongs to: the longest one it starts with.</summary>
    public static NavigationEntry? Current(IEnumerable<NavigationGroup> groups, string path) =>
        groups.SelectMany(g => g.Links)
            .Where(e => path == e.Address || path.StartsWith(e.Address + "/", StringComparison.Ordinal))
            .MaxBy(e => e.Address.Length);
}
