using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing;

/// <summary>A node that has another name in the changed app, so that what people wrote about it stays with it.</summary>
/// <param name="Node">The node as it was called.</param>
/// <param name="To">Its name now.</param>
public sealed record RenamedNode(SpecNode Node, string To)
{
    /// <summary>The nodes of the changed app, the renamed one knowing what it was, and so do its parts.</summary>
    internal EquatableArray<NodeTree> Mark(EquatableArray<NodeTree> nodes, string plural) => nodes.Select(n => Mark(n, plural)).ToEquatableArray();

    /// <summary>The app's own file, a renamed role in it knowing what it was.</summary>
    internal MapTree Mark(MapTree app) => Node.Kind == SpecNodeKind.Role ? Mark(app, "roles") : app;

    private NodeTree Mark(NodeTree node, string plural) => Node.Kind switch
    {
        SpecNodeKind.Entity or SpecNodeKind.Page or SpecNodeKind.Workflow =>
            node.Name == To && Node.Path.StartsWith($"{plural}/", StringComparison.Ordinal) ? node with { Was = Node.Name } : node,
        SpecNodeKind.Role => node with { Body = Mark(Mark(node.Body, "allow"), "deny") },
        SpecNodeKind.Choice => node,
        _ => plural == "entities" && node.Name == Node.Entity ? node with { Body = Mark(node.Body, Node.Path.Split('/')[2]) } : node,
    };

    private MapTree Mark(MapTree map, string section) =>
        map with { Entries = map.Entries.Select(e => e.Key == section ? e with { Value = Mark(e.Value) } : e).ToEquatableArray() };

    private Tree Mark(Tree section) => section switch
    {
        MapTree map => map with { Entries = map.Entries.Select(e => e.Key == To ? e with { Was = Node.Name } : e).ToEquatableArray() },
        EitherTree either => new EitherTree(either.Forms.Select(f => f with { Tree = Mark(f.Tree) }).ToEquatableArray()),
        _ => section,
    };
}
