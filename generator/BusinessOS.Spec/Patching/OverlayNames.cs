namespace BusinessOS.Spec.Patching;

/// <summary>Carries a change of names into an overlay, which speaks as the app it extends does.</summary>
internal static class OverlayNames
{
    public static OverlaySpec Follow(OverlaySpec overlay, AppSpec owner, SpecNode node, string to, IReadOnlyList<AppSpec> extended)
    {
        var app = overlay.App == owner.Id ? owner : extended.FirstOrDefault(a => a.Id == overlay.App);
        var part = PartOf(overlay, app);
        if (part.Id != owner.Id && !part.UsedApps.Contains(owner.Id))
        {
            return overlay;
        }

        var renamed = Renaming.Apply(part with { Pages = part.Pages.Map(p => Showing(p, overlay, app)) }, app ?? part, owner, node, to);
        var entity = renamed.Entities[0];
        return overlay with
        {
            Target = $"{overlay.App}.{entity.Name}",
            Entity = entity with { Was = null, Fields = entity.Fields.Map(f => f.Type.Length == 0 ? f with { Was = null } : f) },
            Pages = [.. renamed.Pages.Zip(overlay.Pages, (page, said) => said.Entity is null ? page with { Entity = null } : page)],
        };
    }

    /// <summary>The page with the entity whose fields it names: what is added to a page of the app does not repeat it.</summary>
    private static PageSpec Showing(PageSpec page, OverlaySpec overlay, AppSpec? app) => page with
    {
        Entity = page.Entity ?? (app?.Pages.FirstOrDefault(p => p.Name == page.Name) is { } own ? own.Entity : overlay.Entity.Name),
    };

    /// <summary>The overlay as a part of the app it extends.</summary>
    public static AppSpec PartOf(OverlaySpec overlay, AppSpec? app) =>
        (app ?? new() { Id = overlay.App, Name = "" }) with { Entities = [overlay.Entity], Pages = overlay.Pages, Workflows = [], Overlays = [] };
}
