using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>The look and the menu of a random app: pages and entities of its own and of apps it uses, links, groups, and what it adds to other menus.</summary>
internal sealed class RandomMenu(Dice dice, RandomNames names)
{
    private static readonly string[] Kinds = ["detail", "form", "wizard", "custom"];

    /// <param name="before">The apps it may use.</param>
    public AppSpec AddTo(AppSpec app, IEnumerable<AppSpec> before)
    {
        app = dice.In100(30) ? app with { Theme = new() { Accent = dice.Of(["0b6e4f", "#ffd500", "fff"]), Corners = dice.Maybe(() => dice.Of([.. ThemeWords.Corners])), Mode = "dark" } } : app;
        if (!dice.In100(50))
        {
            return app;
        }

        var used = before.Where(other => app.UsedApps.Contains(other.Id)).ToList();
        List<string> targets = [.. Targets(app), .. used.SelectMany(other => Targets(other).Select(name => $"{other.Id}.{name}"))];
        var roles = app.Roles.Select(role => role.Name).ToArray();
        var menu = new List<MenuEntrySpec>();
        for (var i = 0; i < 1 + dice.Below(3); i++)
        {
            menu.Add(dice.In100(25) ? Group() : Way());
        }

        if (used.Count > 0 && dice.In100(50))
        {
            menu.Add(new() { In = dice.Of([.. used.Select(other => other.Id)]), Entries = [Way(), Group()] });
        }

        return app with { Home = dice.Maybe(() => dice.Of([.. Targets(app)])), Navigation = menu.ToEquatableArray() };

        MenuEntrySpec Group() => new() { Group = names.Text(), For = Roles(), Entries = [Way(), Way()] };

        MenuEntrySpec Way() => dice.In100(30)
            ? new() { To = dice.In100(30) ? "https://example.org/help?a=b" : dice.Of([.. targets]) }
            : new() { To = dice.Of([.. targets]), Label = dice.Maybe(names.Text), Icon = dice.Maybe(() => dice.Of([.. MenuIcons.All])), For = Roles() };

        EquatableArray<string> Roles() => dice.In100(30) ? dice.Some(roles, 2).ToEquatableArray() : [];
    }

    private static IEnumerable<string> Targets(AppSpec app)
    {
        var lines = app.Entities.SelectMany(entity => entity.Fields).Where(field => field.Type == FieldTypes.Lines).Select(field => field.Target).ToHashSet();
        return app.Entities.Select(entity => entity.Name).Where(name => !lines.Contains(name))
            .Concat(app.Pages.Where(page => !Kinds.Contains(page.Kind) && page.Sections.Count == 0).Select(page => page.Name));
    }
}
