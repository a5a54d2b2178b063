namespace BusinessOS.Emit.Testing;

/// <summary>The nodes of the spec that tests are about.</summary>
internal static class TestNodes
{
    public static string Of(Entity entity) => $"{entity.Ref.App}/entities/{entity.Name}";

    public static string Of(Entity entity, Field field) => $"{Of(entity)}/fields/{field.Name}";

    public static string Of(Entity entity, Transition transition) => $"{Of(entity)}/transitions/{transition.Name}";

    public static string Of(Entity entity, RecordAction action) => $"{Of(entity)}/actions/{action.Name}";

    public static string Of(Entity entity, Validation validation) => $"{Of(entity)}/validations/{validation.Name}";

    public static string OfUnique(Entity entity, int index) => FormattableString.Invariant($"{Of(entity)}/unique/{index}");

    public static string Of(App app, Page page) => $"{app.Id}/pages/{page.Name}";

    public static IEnumerable<string> Of(App app) =>
        app.Entities.SelectMany(Nodes).Concat(app.Pages.Select(p => Of(app, p))).Append(app.Id);

    private static IEnumerable<string> Nodes(Entity entity) =>
    [
        Of(entity),
        Of(entity) + "/allow",
        .. entity.Fields.Select(f => Of(entity, f)),
        .. entity.Fields.SelectMany(f => new[] { f.ReadWhen, f.WriteWhen, f.MaskWhen }).OfType<Expr>().Select(e => e.Node),
        .. entity.Transitions.Select(t => Of(entity, t)),
        .. entity.Actions.Select(a => Of(entity, a)),
        .. entity.Validations.Select(v => Of(entity, v)),
        .. entity.Unique.Select((_, i) => OfUnique(entity, i)),
        .. entity.Grants.Concat(entity.Denials).Select(g => g.Node).OfType<string>(),
    ];
}
