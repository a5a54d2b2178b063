using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing;

/// <summary>A node that has another name in the changed app, so that what people wrote about it stays with it.</summary>
/// <param name="Node">The node as it was called.</param>
/// <param name="To">Its name now.</param>
/// <param name="Owner">The id of the app that has the node, where that is another one: then overlays of that app name it.</param>
public sealed record RenamedNode(SpecNode Node, string To, string? Owner = null)
{
    /// <summary>The nodes of the changed app, the renamed one knowing what it was, and so do its parts.</summary>
    internal EquatableArray<NodeTree> Mark(EquatableArray<NodeTree> nodes, string plural) => nodes.Select(n => Mark(n, plural)).ToEquatableArray();

    /// <summary>The app's own file, a renamed role in it knowing what it was.</summary>
    internal MapTree Mark(MapTree app) => Node.Kind == SpecNodeKind.Role && Owner is null ? Mark(app, "roles") : app;

    private NodeTree Mark(NodeTree node, string plural) =>
        Owner is null ? MarkOwn(node, plural)
        : plural == "overlays" && node.Name.StartsWith($"{Owner}.", StringComparison.Ordinal) ? MarkOverlay(node)
        : node;

    private NodeTree MarkOwn(NodeTree node, string plural) => Node.Kind switch
    {
        SpecNodeKind.Entity or SpecNodeKind.Page or SpecNodeKind.Workflow =>
            node.Name == To && Node.Path.StartsWith($"{plural}/", StringComparison.Ordinal) ? node with { Was = Node.Name } : node,
        SpecNodeKind.Role => MarkRights(node),
        SpecNodeKind.Choice => node,
        _ => plural == "entities" && node.Name == Node.Entity ? MarkPart(node) : node,
    };

    /// <summary>What is said of a node of another app; such an overlay is called by that app and the entity.</summary>
    private NodeTree MarkOverlay(NodeTree node) => Node.Kind switch
    {
        SpecNodeKind.Entity => node.Name == $"{Owner}.{To}" ? node with { Was = $"{Owner}.{Node.Name}" } : node,
        SpecNodeKind.Page => node with { Body = Mark(node.Body, "pages") },
        SpecNodeKind.Role => MarkRights(node),
        SpecNodeKind.Choice or SpecNodeKind.Workflow => node,
        _ => node.Name == $"{Owner}.{Node.Entity}" ? MarkPart(node) : node,
    };

    private NodeTree MarkRights(NodeTree node) => node with { Body = Mark(Mark(node.Body, "allow"), "deny") };

    private NodeTree MarkPart(NodeTree node) => node with { Body = Mark(node.Body, Node.Path.Split('/')[2]) };

    private MapTree Mark(MapTree map, string section) =>
        map with { Entries = map.Entries.Select(e => e.Key == section ? e with { Value = Mark(e.Value) } : e).ToEquatableArray() };

    private Tree Mark(Tree section) => section switch
    {
        MapTree map => map with { Entries = map.Entries.Select(e => e.Key == To ? e with { Was = Node.Name } : e).ToEquatableArray() },
        EitherTree either => new EitherTree(either.Forms.Select(f => f with { Tree = Mark(f.Tree) }).ToEquatableArray()),
        _ => section,
    };
}
