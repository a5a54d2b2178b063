namespace BusinessOS.Spec;

/// <summary>
/// The name of a node of a spec, stable under re-indenting: <c>loans/entities/Loan/fields/Late/formula</c>.
/// Segments are joined with <c>/</c>; the first one is the app's id. Items without a name use their index.
/// </summary>
public static class NodePath
{
    public static string App(string app) => app;

    public static string Role(string app, string role) => $"{app}/roles/{role}";

    public static string Use(string app, string used) => $"{app}/uses/{used}";

    /// <summary>
    /// Where what an app says of the nodes of another one is marked: below it follow the paths they have there, so
    /// <c>loans/overlays/crm/entities/Contact/fields/Level</c> says something of <c>crm/entities/Contact/fields/Level</c>.
    /// </summary>
    public static string Overlays(string app, string other) => $"{app}/overlays/{other}";

    public static string Entity(string app, string entity) => $"{app}/entities/{entity}";

    public static string Field(string app, string entity, string field) => $"{app}/entities/{entity}/fields/{field}";

    public static string State(string app, string entity, string state) => $"{app}/entities/{entity}/states/{state}";

    public static string Transition(string app, string entity, string transition) => $"{app}/entities/{entity}/transitions/{transition}";

    public static string Action(string app, string entity, string action) => $"{app}/entities/{entity}/actions/{action}";

    public static string Validation(string app, string entity, string validation) => $"{app}/entities/{entity}/validations/{validation}";

    public static string View(string app, string entity, string view) => $"{app}/entities/{entity}/views/{view}";

    /// <summary>The unique rule at this index in the entity's list.</summary>
    public static string Unique(string app, string entity, int index) => $"{app}/entities/{entity}/unique/{index}";

    /// <summary>The grant at this index in the entity's <c>Allow</c> list.</summary>
    public static string Allow(string app, string entity, int index) => $"{app}/entities/{entity}/allow/{index}";

    /// <summary>The denial at this index in the entity's <c>Deny</c> list.</summary>
    public static string Deny(string app, string entity, int index) => $"{app}/entities/{entity}/deny/{index}";

    /// <summary>The rule at this index in the entity's <c>Share</c> list.</summary>
    public static string Share(string app, string entity, int index) => $"{app}/entities/{entity}/share/{index}";

    public static string Team(string app, string team) => $"{app}/teams/{team}";

    /// <summary>The app's menu; its entries follow by their indexes, those of a group below <c>entries</c>.</summary>
    public static string Navigation(string app) => $"{app}/navigation";

    public static string Theme(string app) => $"{app}/theme";

    public static string Page(string app, string page) => $"{app}/pages/{page}";

    public static string Card(string app, string page, int index) => $"{app}/pages/{page}/cards/{index}";

    public static string Tab(string app, string page, int index) => $"{app}/pages/{page}/tabs/{index}";

    public static string TabGroup(string app, string page, int tab, int index) => $"{app}/pages/{page}/tabs/{tab}/groups/{index}";

    public static string PageStep(string app, string page, int index) => $"{app}/pages/{page}/steps/{index}";

    public static string ReportSection(string app, string page, int index) => $"{app}/pages/{page}/sections/{index}";

    /// <summary>A text in a further language, below the node of that language's texts.</summary>
    public static string TextIn(string texts, IEnumerable<string> path) => $"{texts}/{string.Join('/', path)}";

    public static string Texts(string app, string language) => $"{app}/texts/{language}";

    public static string Workflow(string app, string workflow) => $"{app}/workflows/{workflow}";

    public static string Step(string app, string workflow, int index) => $"{app}/workflows/{workflow}/do/{index}";

    /// <summary>A member of a node: <c>formula</c>, <c>when</c>, <c>default</c>, <c>title</c>, <c>type</c>, <c>to</c> …</summary>
    public static string Member(string node, string member) => $"{node}/{member}";
}
