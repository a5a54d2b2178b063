using BusinessOS.Spec.Schema;
using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The app's own file.</summary>
internal static class AppTree
{
    /// <param name="nodes">What stands under <c>entities</c>, <c>pages</c>, <c>workflows</c>, <c>overlays</c> and <c>texts</c>: the nodes, their order, or nothing.</param>
    public static MapTree Of(AppSpec app, Func<NodeKind, Tree?> nodes) => MapTree.Of(MapLayout.Keys,
        ("app", Text(app.Id)),
        ("name", Text(app.Name)),
        ("version", Text(app.Version)),
        ("description", Text(app.Description)),
        ("language", Text(app.Language)),
        ("languages", Names(app.Languages)),
        ("uses", Names(app.Uses)),
        ("roles", Roles(app.Roles)),
        ("teams", Roles(app.Teams.Select(t => new RoleSpec { Name = t.Name, Label = t.Label, Description = t.Description }).ToEquatableArray())),
        ("theme", Theme(app.Theme)),
        ("home", Text(app.Home)),
        ("navigation", MenuTree.Of(app.Navigation)),
        (NodeKind.Entity.Plural, nodes(NodeKind.Entity)),
        (NodeKind.Page.Plural, nodes(NodeKind.Page)),
        (NodeKind.Workflow.Plural, nodes(NodeKind.Workflow)),
        (NodeKind.Overlay.Plural, nodes(NodeKind.Overlay)),
        (NodeKind.Texts.Plural, nodes(NodeKind.Texts)));

    private static MapTree? Theme(ThemeSpec? theme) => theme is null ? null : MapTree.Of(MapLayout.Keys,
        ("accent", Text(theme.Accent)),
        ("logo", Text(theme.Logo)),
        ("icon", Text(theme.Icon)),
        ("corners", Text(theme.Corners)),
        ("mode", Text(theme.Mode)));

    private static Tree? Roles(EquatableArray<RoleSpec> roles)
    {
        if (roles.All(r => r.Description is null))
        {
            var isBare = roles.All(r => r.Label is null);
            var either = Labelled(roles.Select(r => (r.Name, r.Label)), preferLine: false);

            // Roles with labels read best one in a line.
            return !isBare && either is EitherTree { Forms: var forms } ? new EitherTree([forms[^1], .. forms.Take(forms.Count - 1)]) : either;
        }

        return new MapTree(roles.Select(r => new TreeEntry(r.Name, Role(r))).ToEquatableArray(), MapLayout.Named);
    }

    private static Tree Role(RoleSpec role) => role.Description is null
        ? Text(role.Label) ?? new NothingTree()
        : MapTree.Of(MapLayout.InlineKeys, ("label", Text(role.Label)), ("description", Text(role.Description)));
}
