using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Ui.Shell;

/// <summary>Which portals somebody came in by, and where they lead.</summary>
public static class PortalPages
{
    public static IReadOnlyList<PortalDefinition> Of(AppCatalog catalog, Actor actor) => [.. catalog.Portals.Where(p => actor.Roles.Contains(p.FullRole))];

    /// <summary>The pages a portal leads to, in the order its owner gave them.</summary>
    public static IReadOnlyList<PageDefinition> In(AppCatalog catalog, PortalDefinition portal) =>
        [.. portal.Pages.Select(name => catalog.App(portal.App).Pages.FirstOrDefault(p => p.Name == name)).OfType<PageDefinition>()];

    /// <summary>Whether a page is where something new is made.</summary>
    public static bool Makes(PageDefinition page) => page.Kind is "form" or "wizard";

    /// <summary>The portal at <c>/portal/{app}/{slug}</c>.</summary>
    public static PortalDefinition? At(AppCatalog catalog, string app, string slug) =>
        catalog.Portals.FirstOrDefault(p => string.Equals(p.Route, $"/portal/{app}/{slug}", StringComparison.OrdinalIgnoreCase));
}
