using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The class that tells the runtime what an app has.</summary>
internal sealed record ModuleView
{
    public required string Namespace { get; init; }

    public required string Summary { get; init; }

    public required string Name { get; init; }

    public required string AppModule { get; init; }

    public required string AppBuilder { get; init; }

    public required EquatableArray<string> Statements { get; init; }

    public static ModuleView Of(AppCode code, App app) => new()
    {
        Namespace = app.Namespace,
        Summary = XmlText.Of(app.Name, app.Description),
        Name = code.Names.Module,
        AppModule = code.Names.All.AppModule,
        AppBuilder = code.Names.All.AppBuilder,
        Statements = [.. StatementsOf(code, app)],
    };

    private static IEnumerable<string> StatementsOf(AppCode code, App app)
    {
        string[] identity = [Literal.Of(app.Id), Literal.Of(app.Name), Literal.Of(app.Version), Literal.Of(app.Description)];
        yield return $"app.App({string.Join(", ", identity)});";
        if (app.Languages.Count > 0)
        {
            yield return $"app.Languages({Literal.Of(app.Language)}, {code.Names.Texts}.All);";
        }
        else if (app.Language != "en")
        {
            yield return $"app.Languages({Literal.Of(app.Language)});";
        }

        if (app.Theme is { } theme)
        {
            yield return ThemeStatement.Of(theme);
        }

        foreach (var role in app.Roles)
        {
            yield return role.FormerNames.Count > 0
                ? $"app.Role({Literal.OfAll([role.Name, role.Label, role.Description, .. role.FormerNames])});"
                : $"app.Role({Arguments(Literal.Of(role.Name), Literal.Of(role.Label), role.Description)});";
        }

        foreach (var team in app.Teams)
        {
            yield return $"app.Team({Arguments(Literal.Of(team.Name), Literal.Of(team.Label), team.Description)});";
        }

        foreach (var entity in app.Entities)
        {
            yield return $"app.Entity<{entity.Name}>({entity.Name}.{code.NamesOf(entity).Define});";
        }

        foreach (var page in app.Pages)
        {
            yield return page.Kind switch
            {
                PageKind.Portal => Portal(code, page),
                PageKind.Report => ReportStatement.Of(code, page, EntityOf(code, page)),
                _ => Page(code, page),
            };
        }

        foreach (var entry in app.Menu)
        {
            yield return MenuStatement.Of(app, entry);
        }

        if (app.Home is { } home)
        {
            yield return $"app.Home({Literal.Of(home)});";
        }

        foreach (var workflow in app.Workflows)
        {
            var scope = code.Names.ScopeOf(workflow);
            var record = workflow.Entity is { } entity ? code.Names.TypeOf(entity) : code.Names.Record;
            yield return $"app.Workflow<{scope}, {record}>({Literal.Of(workflow.Name)}, {Literal.Of(workflow.Label)}, {string.Join(", ", [$"{scope}.{WorkflowView.Define}", .. workflow.FormerNames.Select(Literal.Of)])});";
        }
    }

    private static string Page(AppCode code, Page page)
    {
        var visit = page.IsPublic ? ", isPublic: true" : "";
        return $"app.Page({Literal.Of(page.Name)}, {Literal.Of(page.Title)}, \"{KindOf(page.Kind)}\", {Literal.Of(page.Routes[0])}, {EntityOf(code, page)}, inNavigation: {(page.InNavigation ? "true" : "false")}{visit});";
    }

    private static string Portal(AppCode code, Page page)
    {
        string[] known = [Literal.Of(page.Name), Literal.Of(page.Title), Literal.Of(page.Text), Literal.Of(page.Routes[0])];
        string[] people = [EntityOf(code, page), Literal.Of(page.By ?? ""), Literal.Of(page.Role ?? "")];
        return $"app.Portal({string.Join(", ", [.. known, .. people])}, [{Literal.OfAll(page.Pages)}]);";
    }

    private static string EntityOf(AppCode code, Page page) => page.Entity is { } shown ? $"typeof({code.Names.TypeOf(shown)})" : "null";

    private static string Arguments(string first, string second, string optional) =>
        optional.Length == 0 ? $"{first}, {second}" : $"{first}, {second}, {Literal.Of(optional)}";

    private static string KindOf(PageKind kind) => kind switch
    {
        PageKind.List => "list",
        PageKind.Detail => "detail",
        PageKind.Form => "form",
        PageKind.Board => "board",
        PageKind.Dashboard => "dashboard",
        PageKind.Custom => "custom",
        PageKind.Calendar => "calendar",
        PageKind.Timeline => "timeline",
        PageKind.Wizard => "wizard",
        PageKind.Gallery => "gallery",
        PageKind.Map => "map",
        PageKind.Tree => "tree",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A page has one of the kinds there are."),
    };
}
