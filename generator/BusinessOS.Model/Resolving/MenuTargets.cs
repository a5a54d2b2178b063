using System.Diagnostics.CodeAnalysis;

namespace BusinessOS.Model.Resolving;

/// <summary>What the menu of an app can lead to: its pages and entities by their names, those of apps it uses with their ids in front.</summary>
internal sealed class MenuTargets
{
    private readonly Dictionary<string, (App App, Page? Page, Entity? Entity)> _byName = new(StringComparer.Ordinal);

    /// <param name="app">The app, with its pages.</param>
    /// <param name="used">Those it uses.</param>
    public MenuTargets(App app, IEnumerable<App> used)
    {
        Add(app, "");
        foreach (var other in used)
        {
            Add(other, $"{other.Id}.");
        }
    }

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The page that is meant; for an entity, the one that lists its records, or null where there is none.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out App? app, out Page? page, out Entity? entity)
    {
        var isThere = _byName.TryGetValue(name, out var found);
        (app, page, entity) = found;
        return isThere;
    }

    /// <summary>Where the records of an entity are listed.</summary>
    public static Page? ListOf(App app, EntityRef entity) =>
        app.Pages.FirstOrDefault(page => page is { Kind: PageKind.List, IsPublic: false } && page.Entity == entity);

    private void Add(App app, string prefix)
    {
        foreach (var page in app.Pages)
        {
            _byName.TryAdd(prefix + page.Name, (app, page, app.Entities.FirstOrDefault(entity => entity.Ref == page.Entity)));
        }

        foreach (var entity in app.Entities)
        {
            _byName.TryAdd(prefix + entity.Name, (app, ListOf(app, entity.Ref), entity));
        }
    }
}
