namespace BusinessOS.Spec.Patching;

/// <summary>Lets an app's menu, home and portals follow what is called otherwise now, and lose what is gone.</summary>
internal static class MenuNames
{
    /// <summary>The kinds of pages every entity has; each is called by the entity's name and this.</summary>
    public static readonly EquatableArray<string> Generated = ["List", "Board", "Detail", "Form"];

    /// <param name="owner">The app that has the node, as it was.</param>
    public static AppSpec Follow(AppSpec app, AppSpec owner, SpecNode node, string to)
    {
        return app with
        {
            Home = Named(app.Home),
            Navigation = app.Navigation.Map(Renamed),
            Pages = app.Pages.Map(p => p with { Pages = p.Pages.Map(n => Named(n) ?? n) }),
        };

        MenuEntrySpec Renamed(MenuEntrySpec entry) => entry with
        {
            To = Named(entry.To),
            For = node.Kind == SpecNodeKind.Role && app.Id == owner.Id ? entry.For.Replace(r => r == node.Name, _ => to) : entry.For,
            Entries = entry.Entries.Map(Renamed),
        };

        string? Named(string? written)
        {
            var prefix = $"{owner.Id}.";
            var isFull = written?.StartsWith(prefix, StringComparison.Ordinal) is true;
            return written is null || (!isFull && app.Id != owner.Id) ? written
                : isFull ? prefix + Bare(written[prefix.Length..]) : Bare(written);
        }

        string Bare(string name) =>
            node.Kind is SpecNodeKind.Page or SpecNodeKind.Entity && name == node.Name ? to
            : node.Kind == SpecNodeKind.Entity && owner.Pages.All(p => p.Name != name) && Generated.FirstOrDefault(kind => name == node.Name + kind) is { } kind ? to + kind
            : name;
    }

    /// <summary>The app without the ways to what it no longer has.</summary>
    /// <param name="gone">Names of pages and entities.</param>
    public static AppSpec Without(AppSpec app, IReadOnlyCollection<string> gone)
    {
        return app with
        {
            Home = app.Home is { } home && gone.Contains(home) ? null : app.Home,
            Navigation = Left(app.Navigation),
            Pages = app.Pages.Map(p => p with { Pages = p.Pages.Without(gone.Contains) }),
        };

        EquatableArray<MenuEntrySpec> Left(EquatableArray<MenuEntrySpec> entries) =>
        [
            .. entries.Where(e => e.To is null || !gone.Contains(e.To))
                .Select(e => (Before: e, After: e with { Entries = Left(e.Entries) }))
                .Where(e => e.After.Entries.Count > 0 || e.Before.Entries.Count == 0)
                .Select(e => e.After),
        ];
    }
}
