using BusinessOS.Spec.Writing;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Locking;

/// <summary>Writes a lock, one node in a line, so that merges of two people's changes rarely meet.</summary>
internal static class LockWriter
{
    private const string Header = "# Kept by the tools: the stable ids of what this app holds. Commit it beside the spec; do not edit it.\n";

    public static string Write(LockFile file) => Header + TreeText.Map(
        MapTree.Of(MapLayout.Keys, ("app", new TextTree(file.App)), ("ids", Nodes(file.Nodes)), ("gone", Nodes(file.Gone))), 0);

    private static MapTree? Nodes(EquatableArray<LockedNode> nodes) => nodes.Count == 0
        ? null
        : new(nodes.Select(n => new TreeEntry(n.Path, Node(n))).ToEquatableArray(), MapLayout.Keys);

    private static Tree Node(LockedNode node) => node.Type is null && node.Was.Count == 0
        ? new TextTree(node.Id)
        : MapTree.Of(MapLayout.InlineKeys,
            ("id", new TextTree(node.Id)),
            ("type", TreeParts.Text(node.Type)),
            ("was", node.Was.Count == 0 ? null : new ListTree(node.Was.Select(w => (Tree)new TextTree(w)).ToEquatableArray(), Inline: true)));
}
