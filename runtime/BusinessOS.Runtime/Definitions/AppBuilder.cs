using System.Collections.ObjectModel;
using System.Reflection;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about an app, call by call; <see cref="Build"/> makes the definition of it.</summary>
public sealed class AppBuilder
{
    private readonly List<RoleDefinition> _roles = [];
    private readonly List<TeamDefinition> _teams = [];
    private readonly List<EntityDefinition> _entities = [];
    private readonly List<PageDefinition> _pages = [];
    private readonly List<PortalDefinition> _portals = [];
    private readonly List<MenuEntryDefinition> _menu = [];
    private readonly List<WorkflowDefinition> _workflows = [];
    private readonly List<AnyRecordHooks> _hooks = [];
    private readonly List<EndpointDefinition> _endpoints = [];
    private AppTexts _texts = new();
    private string _language = "en";
    private ThemeDefinition? _theme;
    private string? _home;
    private string _id = "";
    private string _name = "";
    private string _version = "";
    private string _description = "";

    /// <summary>ISO 4217: what amounts are in whose field does not say; null where that is not known.</summary>
    public string? Currency { get; init; }

    /// <summary>Where rules stand in the spec, by node; empty where that is not known.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>ISO 3166: where telephone numbers without a country's code are from; null where that is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Of date-times that are shown by the organization's clock; UTC where that is not known.</summary>
    public TimeZoneInfo? Zone { get; init; }

    public AppBuilder App(string id, string name, string version, string description)
    {
        (_id, _name, _version, _description) = (id, name, version, description);
        return this;
    }

    /// <summary>The language the app is written in, and what it says in others. Before anything with words.</summary>
    public AppBuilder Languages(string language, AppTexts? further = null)
    {
        (_language, _texts) = (language, further ?? new AppTexts());
        return this;
    }

    public AppBuilder Role(string name, string label, string description = "", params string[] formerNames)
    {
        _roles.Add(new RoleDefinition(name, _texts.Text($"roles/{name}/label", label), _texts.Text($"roles/{name}/description", description), formerNames));
        return this;
    }

    public AppBuilder Team(string name, string label, string description = "")
    {
        _teams.Add(new TeamDefinition(name, _texts.Text($"teams/{name}/label", label), _texts.Text($"teams/{name}/description", description)));
        return this;
    }

    public AppBuilder Entity<TRecord>(Action<EntityBuilder<TRecord>> define)
        where TRecord : Record, new()
    {
        var builder = new EntityBuilder<TRecord>(_id, Currency, Country, _texts, Zone);
        define(builder);
        _entities.Add(builder.Build());
        return this;
    }

    public AppBuilder Page(string name, string title, string kind, string route, Type? entity, bool inNavigation, bool isPublic = false)
    {
        _pages.Add(new PageDefinition(name, _texts.Text($"pages/{name}/title", title), kind, route, entity, inNavigation, isPublic));
        return this;
    }

    /// <summary>A page that is printed. One about many records stands in the menu.</summary>
    public AppBuilder Report(string name, string title, string route, Type entity, Action<ReportBuilder> define)
    {
        var text = _texts.Text($"pages/{name}/title", title);
        var builder = new ReportBuilder(
            new ReportDefinition(_id, name, text, route, entity) { Paper = Papers.Of(Country), Zone = Zone ?? TimeZoneInfo.Utc }, _texts);
        define(builder);
        var report = builder.Build();
        _pages.Add(new PageDefinition(name, text, "report", route, entity, InNavigation: !report.IsAboutOne) { Report = report });
        return this;
    }

    /// <summary>Where people who are not of the organization come in.</summary>
    /// <param name="entity">The class of the records that stand for them.</param>
    /// <param name="field">The field with their mail address.</param>
    /// <param name="role">The role they have.</param>
    /// <param name="pages">Where it leads to, by the pages' names.</param>
    public AppBuilder Portal(string name, string title, string text, string route, Type entity, string field, string role, params IReadOnlyList<string> pages)
    {
        _portals.Add(new PortalDefinition(
            _id, name, _texts.Text($"pages/{name}/title", title), _texts.Text($"pages/{name}/text", text), route, entity, field, role, pages));
        return this;
    }

    /// <summary>An entry of a menu that leads to a page.</summary>
    /// <param name="into">The app whose menu it stands in; null: this one's.</param>
    public AppBuilder MenuPage(
        string app, string page, string? label = null, string? group = null, string? icon = null, string? into = null, string[]? roles = null)
    {
        _menu.Add(new MenuEntryDefinition(into ?? _id, app, page, null) { Label = MenuText(label), Group = MenuText(group), Icon = icon, Roles = roles ?? [] });
        return this;
    }

    /// <summary>An entry of a menu that leads to an address outside.</summary>
    /// <param name="into">The app whose menu it stands in; null: this one's.</param>
    public AppBuilder MenuLink(string address, string label, string? group = null, string? icon = null, string? into = null, string[]? roles = null)
    {
        _menu.Add(new MenuEntryDefinition(into ?? _id, null, null, address) { Label = MenuText(label), Group = MenuText(group), Icon = icon, Roles = roles ?? [] });
        return this;
    }

    /// <summary>How the app looks; see <see cref="ThemeDefinition"/>. Pictures are data URIs.</summary>
    public AppBuilder Theme(
        string? accent = null, string? onAccent = null, string? strong = null, string? textLight = null, string? textDark = null,
        string? softLight = null, string? softDark = null, string? corners = null, string? mode = null, string? logo = null, string? icon = null)
    {
        _theme = new ThemeDefinition
        {
            Accent = accent,
            OnAccent = onAccent,
            Strong = strong,
            TextLight = textLight,
            TextDark = textDark,
            SoftLight = softLight,
            SoftDark = softDark,
            Corners = corners,
            Mode = mode,
            Logo = ThemePicture.Of(logo),
            Icon = ThemePicture.Of(icon),
        };
        return this;
    }

    /// <summary>The page the app opens with.</summary>
    public AppBuilder Home(string page)
    {
        _home = page;
        return this;
    }

    /// <summary>A workflow over records; <typeparamref name="TScope"/> holds the owner's expressions.</summary>
    public AppBuilder Workflow<TScope, TRecord>(
        string name, string label, Action<WorkflowBuilder<TScope, TRecord>> define, params string[] formerNames)
        where TScope : TRecord, new()
        where TRecord : Record
    {
        var builder = new WorkflowBuilder<TScope, TRecord>(_id, name, _texts.Text($"workflows/{name}/label", label), formerNames, Currency);
        define(builder);
        _workflows.Add(builder.Build());
        return this;
    }

    /// <summary>Takes what the owner wrote in C# from an app's classes.</summary>
    /// <param name="types">Others are passed over.</param>
    public AppBuilder Code(params IReadOnlyList<Type> types)
    {
        _hooks.AddRange(OwnersOf<AnyRecordHooks>(types));
        foreach (var code in OwnersOf<AnyAppEndpoint>(types))
        {
            if (code.GetType().GetCustomAttribute<EndpointAttribute>() is { } at)
            {
                string[] roles = at.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                _endpoints.Add(new EndpointDefinition(_id, at.Method.ToUpperInvariant(), at.Path.Trim('/'), roles, at.Summary, code));
            }
        }

        return this;
    }

    public AppDefinition Build() => new()
    {
        Id = _id,
        NameText = _texts.Text("name", _name),
        Version = _version,
        DescriptionText = _texts.Text("description", _description),
        Language = _language,
        Languages = [.. _texts.Languages],
        Roles = _roles,
        Teams = _teams,
        Places = Places,
        Entities = _entities,
        Pages = _pages,
        Portals = _portals,
        Theme = _theme,
        Menu = _menu,
        Home = _home,
        Workflows = _workflows,
        Hooks = _hooks,
        Endpoints = _endpoints,
    };

    private LocalText? MenuText(string? text) => text is null ? null : _texts.Text($"navigation/{text}", text);

    private static IEnumerable<T> OwnersOf<T>(IEnumerable<Type> types)
        where T : class =>
        types.Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)(Activator.CreateInstance(t) ?? throw new InvalidOperationException($"{t} cannot be made.")));
}
