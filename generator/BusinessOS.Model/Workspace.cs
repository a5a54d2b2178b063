namespace BusinessOS.Model;

/// <summary>All apps and packs of one tenant, resolved together; an app stands after those it uses.</summary>
public sealed record Workspace(EquatableArray<App> Apps)
{
    /// <summary>The entity a reference points at; the binder has proved that it is there.</summary>
    public Entity Find(EntityRef target) =>
        Apps.First(a => a.Id == target.App).Entities.First(e => e.Name == target.Name);
}
