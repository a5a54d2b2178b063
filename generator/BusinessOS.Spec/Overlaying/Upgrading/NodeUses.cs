using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Schema;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Overlaying.Upgrading;

/// <summary>
/// Where an app names a node of an app it uses: every place that would have to change if the node were called otherwise, in
/// whatever expression, list or title it stands.
/// </summary>
internal static class NodeUses
{
    /// <returns>Node paths within the app, as its source map has them.</returns>
    public static IReadOnlyList<string> Of(AppSpec app, AppSpec owner, SpecNode node)
    {
        var other = node.Name + "Gone";
        while (SpecNode.Of(owner).Contains(node with { Name = other }))
        {
            other += "Gone";
        }

        var renamed = Renaming.Apply(app, owner, node, other);
        return renamed == app ? [] : [.. NodeKind.All.SelectMany(kind => Within(app, renamed, kind)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Within(AppSpec app, AppSpec renamed, NodeKind kind)
    {
        foreach (var (old, now) in NodeTree.Of(app, kind).Zip(NodeTree.Of(renamed, kind)))
        {
            var root = kind == NodeKind.Overlay ? NodePath.Overlays(app.Id, old.Name.Split('.')[0]) : app.Id;
            var path = kind == NodeKind.Overlay ? NodePath.Entity(root, old.Name.Split('.')[^1]) : kind.PathOf(app.Id, old.Name);
            if (old.Name != now.Name)
            {
                yield return path;
                continue;
            }

            foreach (var (entry, other) in old.Body.Entries.Zip(now.Body.Entries))
            {
                var at = kind == NodeKind.Overlay && entry.Key == "pages" ? $"{root}/pages" : $"{path}/{entry.Key}";
                foreach (var place in Differing(at, entry.Value, other.Value))
                {
                    yield return place;
                }
            }
        }

        foreach (var (old, now) in Entities(app).Zip(Entities(renamed)))
        {
            foreach (var place in Rules(old.Path, "allow", old.Entity.Allow, now.Entity.Allow).Concat(Rules(old.Path, "deny", old.Entity.Deny, now.Entity.Deny)))
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<(string Path, EntitySpec Entity)> Entities(AppSpec app) =>
    [
        .. app.Entities.Select(e => (NodePath.Entity(app.Id, e.Name), e)),
        .. app.Overlays.Select(o => (NodePath.Entity(NodePath.Overlays(app.Id, o.App), o.Entity.Name), o.Entity)),
    ];

    private static IEnumerable<string> Rules(string path, string key, EquatableArray<AllowSpec> old, EquatableArray<AllowSpec> now) =>
        old.Zip(now).Select((rules, i) => (rules.First, rules.Second, Index: i)).Where(r => r.First != r.Second).Select(r => $"{path}/{key}/{r.Index}");

    private static IEnumerable<string> Differing(string path, Tree old, Tree now)
    {
        if (old == now || path.EndsWith("/allow", StringComparison.Ordinal) || path.EndsWith("/deny", StringComparison.Ordinal))
        {
            return [];
        }

        return (Long(old), Long(now)) switch
        {
            (MapTree a, MapTree b) => a.Entries.Zip(b.Entries).SelectMany(e =>
                e.First.Key != e.Second.Key ? [$"{path}/{e.First.Key}"] : Differing($"{path}/{e.First.Key}", e.First.Value, e.Second.Value)),
            (ListTree a, ListTree b) when a.Items.Count == b.Items.Count =>
                a.Items.Zip(b.Items).SelectMany((e, i) => Differing($"{path}/{i}", e.First, e.Second)),
            _ => [path],
        };
    }

    /// <summary>The form that says most: keys where there are any.</summary>
    private static Tree Long(Tree tree) => tree is EitherTree { Forms: var forms }
        ? forms.LastOrDefault(f => f.Tree is MapTree)?.Tree ?? forms.FirstOrDefault(f => f.Tree is ListTree)?.Tree ?? forms[0].Tree
        : tree;
}
