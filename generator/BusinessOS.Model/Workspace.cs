namespace BusinessOS.Model;

/// <summary>All apps and packs of one tenant, resolved together; an app stands after those it uses.</summary>
public sealed record Workspace(EquatableArray<App> Apps)
{
    /// <summary>The entity a reference points at; the binder has proved that it is there.</summary>
    public Entity Find(EntityRef target) =>
        Apps.First(a => a.Id == target.App).Entities.First(e => e.Name == target.Name);

    /// <summary>The apps that code of an app can come across: those it uses, and those they use.</summary>
    public IReadOnlyList<App> Within(App app)
    {
        var ids = new HashSet<string>(app.Uses, StringComparer.Ordinal);
        foreach (var used in Apps.Reverse().Where(candidate => ids.Contains(candidate.Id)))
        {
            ids.UnionWith(used.Uses);
        }

        return [.. Apps.Where(candidate => ids.Contains(candidate.Id))];
    }
}
