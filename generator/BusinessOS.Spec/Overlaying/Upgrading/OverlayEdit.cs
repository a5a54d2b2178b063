using System.Globalization;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Spec.Overlaying.Upgrading;

/// <summary>Takes something out of an overlay.</summary>
internal static class OverlayEdit
{
    /// <summary>What could be taken out to be rid of a place: <c>crm.Contact/fields/Level</c>; null where it is in no overlay.</summary>
    /// <param name="pack">The id of the app that is extended.</param>
    /// <param name="place">A node path of the app.</param>
    public static string? NodeAt(AppSpec app, string pack, string place)
    {
        var root = $"{NodePath.Overlays(app.Id, pack)}/";
        if (!place.StartsWith(root, StringComparison.Ordinal))
        {
            return null;
        }

        return place[root.Length..].Split('/') switch
        {
            ["entities", var entity] => $"{pack}.{entity}",
            ["entities", var entity, .. var rest] => $"{pack}.{entity}/{string.Join('/', rest.Take(rest[0] is "fields" ? 3 : 2))}",
            ["pages", var page, .. var rest] when app.Overlays.FirstOrDefault(o => o.App == pack && o.Pages.Any(p => p.Name == page)) is { } overlay =>
                string.Join('/', [overlay.Target, "pages", page, .. rest.Take(rest is ["tabs" or "steps" or "cards" or "colours", ..] ? 2 : 1)]),
            _ => null,
        };
    }

    /// <summary>The overlay without it; null when nothing is left.</summary>
    /// <param name="path">Below the entity: <c>fields</c>, <c>Email</c>, <c>label</c>. Nothing: all of it.</param>
    public static OverlaySpec? Without(OverlaySpec overlay, IReadOnlyList<string> path)
    {
        if (path.Count == 0)
        {
            return null;
        }

        var edited = path[0] == "pages"
            ? overlay with { Pages = overlay.Pages.SelectMany(p => p.Name != path[1] ? [p] : Without(p, [.. path.Skip(2)])).ToEquatableArray() }
            : overlay with { Entity = Without(overlay.Entity, path) };
        return edited.Entity == new EntitySpec { Name = edited.Entity.Name } && edited.Pages.Count == 0 ? null : edited;
    }

    private static EntitySpec Without(EntitySpec entity, IReadOnlyList<string> path) => path[0] switch
    {
        "label" => entity with { Label = null },
        "plural" => entity with { Plural = null },
        "description" => entity with { Description = null },
        "title" => entity with { Title = null },
        "keep" => entity with { Keep = null },
        "sort" => entity with { Sort = [] },
        "search" => entity with { Search = [] },
        "fields" => entity with { Fields = entity.Fields.SelectMany(f => f.Name != path[1] ? [f] : Without(f, path.ElementAtOrDefault(2))).ToEquatableArray() },
        "states" => entity with { States = path.Count < 2 ? [] : entity.States.Without(s => s.Name == path[1]) },
        "transitions" => entity with { Transitions = entity.Transitions.Without(t => t.Name == path[1]) },
        "actions" => entity with { Actions = entity.Actions.Without(a => a.Name == path[1]) },
        "views" => entity with { Views = entity.Views.Without(v => v.Name == path[1]) },
        "validations" => entity with { Validations = entity.Validations.Without(v => v.Name == path[1]) },
        "unique" => entity with { Unique = Without(entity.Unique, path) },
        "indexes" => entity with { Indexes = Without(entity.Indexes, path) },
        "allow" => entity with { Allow = Without(entity.Allow, path) },
        "deny" => entity with { Deny = Without(entity.Deny, path) },
        "share" => entity with { Share = Without(entity.Share, path) },
        _ => throw new InvalidOperationException($"An overlay has no '{path[0]}'."),
    };

    private static EquatableArray<T> Without<T>(EquatableArray<T> items, IReadOnlyList<string> path) =>
        path.Count > 1 && int.TryParse(path[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? items.Where((_, i) => i != index).ToEquatableArray()
            : [];

    /// <summary>A field of one's own goes as a whole; of another one, only what is said under the key.</summary>
    private static FieldSpec[] Without(FieldSpec field, string? key)
    {
        if (key is null || field.Type.Length > 0)
        {
            return [];
        }

        var left = key switch
        {
            "label" => field with { Label = null },
            "help" => field with { Help = null },
            "required" => field with { Required = false, RequiredWhen = null },
            "visible" => field with { VisibleWhen = null },
            "unique" => field with { Unique = false },
            "default" => field with { Default = null },
            "min" => field with { Min = null },
            "max" => field with { Max = null },
            "min-length" => field with { MinLength = null },
            "max-length" => field with { MaxLength = null },
            "pattern" => field with { Pattern = null },
            "choices" => field with { Choices = [] },
            "read" => field with { ReadWhen = null },
            "write" => field with { WriteWhen = null },
            "personal" => field with { Personal = null },
            "keep" => field with { Keep = null },
            "mask" => field with { MaskWhen = null },
            _ => new() { Name = field.Name, Type = "" },
        };
        return left == new FieldSpec { Name = field.Name, Type = "" } ? [] : [left];
    }

    /// <summary>A page of one's own goes as a whole; of another one, only what is said under the key, or the one part that is named.</summary>
    private static PageSpec[] Without(PageSpec page, IReadOnlyList<string> path)
    {
        var left = path.Count == 0 || page.Kind.Length > 0 ? new PageSpec { Name = page.Name, Kind = "" } : path[0] switch
        {
            "title" => page with { Title = null },
            "text" => page with { Text = null },
            "public" => page with { Public = false },
            "thanks" => page with { Thanks = null },
            "for" => page with { For = null },
            "pages" => page with { Pages = [] },
            "fields" => page with { Fields = [] },
            "sort" => page with { Sort = [] },
            "where" => page with { Where = null },
            "by" => page with { By = null },
            "start" => page with { Start = null },
            "end" => page with { End = null },
            "view" => page with { View = null },
            "image" => page with { Image = null },
            "colours" => page with { Colours = path.Count < 2 ? [] : page.Colours.Without(c => c.Field == path[1]) },
            "tabs" => page with { Tabs = Without(page.Tabs, path) },
            "paper" => page with { Paper = null },
            "landscape" => page with { Landscape = false },
            "sum" => page with { Sum = [] },
            "sections" => page with { Sections = Without(page.Sections, path) },
            "steps" => page with { Steps = Without(page.Steps, path) },
            _ => page with { Cards = Without(page.Cards, path) },
        };
        return left == new PageSpec { Name = page.Name, Kind = "" } ? [] : [left];
    }
}
