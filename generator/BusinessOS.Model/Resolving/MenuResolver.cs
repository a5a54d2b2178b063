using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Makes an app's menu of what its owner wrote, flat: each entry knows its group and whose menu it stands in. What it leads to
/// is a page there is, generated or not, so names are looked up once pages are made.
/// </summary>
/// <param name="app">The app, with its pages.</param>
/// <param name="used">The apps it uses.</param>
internal sealed class MenuResolver(AppScope scope, App app, IReadOnlyList<App> used, BindContext context)
{
    private const string Https = "https://";

    private readonly MenuTargets _targets = new(app, used);
    private readonly List<(MenuEntry Entry, string Node)> _entries = [];

    public App Resolve()
    {
        var home = scope.Spec.Home is { } written ? Find(written, "The home of the app", scope.Span("home"))?.Page : null;
        var own = new Place(app.Id, null, null);
        AddAll(scope.Spec.Navigation, NodePath.Navigation(app.Id), own);
        ReportTwice();
        var resolved = app with { Home = home?.Name, Menu = [.. _entries.Select(entry => entry.Entry)] };
        ReportUnreached(resolved);
        return resolved;
    }

    private void AddAll(EquatableArray<MenuEntrySpec> entries, string node, Place place)
    {
        foreach (var (index, entry) in entries.Index())
        {
            Add(entry, $"{node}/{index}", place);
        }
    }

    private void Add(MenuEntrySpec entry, string node, Place place)
    {
        CheckRoles(entry, node);
        if (entry.To is { } to)
        {
            AddWay(entry, to, node, place);
            return;
        }

        var what = entry.In is { } other ? $"What is added to the menu of '{other}'" : $"The group '{entry.Group}'";
        if (entry.Entries.Count == 0)
        {
            context.Report(MenuProblems.EmptyGroup, scope.Map.Find(node), what);
        }

        if (entry.In is { } into && used.All(candidate => candidate.Id != into))
        {
            context.Report(
                MenuProblems.UnknownMenu, scope.Map.Find(NodePath.Member(node, "in")), into,
                Suggestion.For(into, used.Select(candidate => candidate.Id), $"Add '{into}' to 'uses'."));
            return;
        }

        AddAll(entry.Entries, NodePath.Member(node, "entries"), place with
        {
            In = entry.In ?? place.In,
            Group = entry.Group ?? place.Group,
            For = entry.For.Count > 0 ? entry.For : place.For,
        });
    }

    private void AddWay(MenuEntrySpec written, string to, string node, Place place)
    {
        var span = scope.Map.Find(NodePath.Member(node, "to"));
        if (written.Icon is { } icon && !MenuIcons.All.Contains(icon))
        {
            context.Report(MenuProblems.UnknownIcon, scope.Map.Find(NodePath.Member(node, "icon")), icon, Suggestion.For(icon, MenuIcons.All));
        }

        var isLink = to.Contains("://", StringComparison.Ordinal);
        var found = isLink ? null : Find(to, "The navigation", span);
        if (isLink && !(to.StartsWith(Https, StringComparison.Ordinal) && Uri.TryCreate(to, UriKind.Absolute, out var uri) && uri.Host.Length > 0))
        {
            context.Report(MenuProblems.BadLink, span, to);
            return;
        }

        if (!isLink && found is null)
        {
            return;
        }

        var roles = place.For is not { } around ? written.For : written.For.Count == 0 ? around : [.. written.For.Where(around.Contains)];
        if (roles.Count == 0 && place.For is not null)
        {
            context.Report(MenuProblems.SeenByNobody, span, written.Label ?? to, "none of its roles sees the group around it");
            return;
        }

        if (found is { Entity: { } entity } && roles.Count > 0 && roles.All(scope.HasRole) && entity.Ref.App == app.Id && entity.Grants.Count > 0
            && !entity.Grants.Any(grant => grant.Operations.HasFlag(Operations.Read) && (grant.Role is not { } role || roles.Contains(role))))
        {
            context.Report(MenuProblems.SeenByNobody, span, written.Label ?? to, $"{string.Join(" and ", roles)} may not read {entity.Plural}");
        }

        _entries.Add((new MenuEntry
        {
            In = place.In,
            Group = place.Group,
            Label = written.Label ?? (isLink ? new Uri(to).Host : null),
            Page = found is { } page ? new MenuPage(page.App.Id, page.Page.Name) : null,
            Link = isLink ? to : null,
            Icon = written.Icon,
            Roles = roles,
        }, node));
    }

    /// <summary>The page a name means; null, and told, where it is none a menu can lead to.</summary>
    private (App App, Page Page, Entity? Entity)? Find(string name, string who, SourceSpan span)
    {
        if (!_targets.TryFind(name, out var owner, out var page, out var entity))
        {
            context.Report(MenuProblems.Unknown, span, who, name, Suggestion.For(name, _targets.Names));
            return null;
        }

        if (page is null)
        {
            context.Report(MenuProblems.HasNoList, span, who, name, entity?.Owner?.Entity.Name ?? "");
            return null;
        }

        if (page.Routes[0].Contains('{', StringComparison.Ordinal))
        {
            context.Report(MenuProblems.NeedsRecord, span, who, name, entity?.Name ?? "");
            return null;
        }

        return (owner, page, entity);
    }

    private void CheckRoles(MenuEntrySpec entry, string node)
    {
        foreach (var (index, role) in entry.For.Index().Where(role => !scope.HasRole(role.Item)))
        {
            context.Report(
                AccessProblems.UnknownRole, scope.Map.Find($"{node}/for/{index}"), "The navigation", role,
                Suggestion.For(role, scope.Spec.Roles.Select(known => known.Name)));
        }
    }

    private void ReportTwice()
    {
        for (var i = 1; i < _entries.Count; i++)
        {
            var entry = _entries[i].Entry;
            if (_entries.Take(i).Any(before => IsSame(before.Entry, entry)))
            {
                context.Report(MenuProblems.Twice, scope.Map.Find(NodePath.Member(_entries[i].Node, "to")), entry.Label ?? entry.Page?.Name);
            }
        }

        static bool IsSame(MenuEntry one, MenuEntry other) =>
            (one.In, one.Page, one.Link) == (other.In, other.Page, other.Link)
            && (one.Roles.Count == 0 || other.Roles.Count == 0 || one.Roles.Any(other.Roles.Contains));
    }

    /// <summary>A page of the owner's at an address of its own; the owner's Razor may lead to pages of that kind, and a portal leads to its own.</summary>
    private void ReportUnreached(App resolved)
    {
        if (resolved.Menu.All(entry => entry.In != app.Id))
        {
            return;
        }

        var ofPortals = scope.Pages.SelectMany(page => page.Spec.Pages).ToHashSet(StringComparer.Ordinal);
        foreach (var page in scope.Pages.Where(page => page.Kind != PageKind.Custom && !ofPortals.Contains(page.Name) && context.IsOwn(scope, page.Node)))
        {
            if (app.Pages.FirstOrDefault(candidate => candidate.Name == page.Name) is { InNavigation: true } placed
                && placed.Routes[0].StartsWith($"/{app.Id}/{Naming.PagesSlug}/", StringComparison.Ordinal)
                && page.Name != resolved.Home && resolved.Menu.All(entry => entry.Page != new MenuPage(app.Id, page.Name)))
            {
                context.Report(MenuProblems.NotInMenu, page.Span(), page.Name);
            }
        }
    }

    /// <param name="For">The roles that see the group around; null: all.</param>
    private sealed record Place(string In, string? Group, EquatableArray<string>? For);
}
