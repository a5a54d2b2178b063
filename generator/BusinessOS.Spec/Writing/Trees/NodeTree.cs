using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>An entity, page, workflow, overlay or language as it is written: within the app's file, or in a file of its own.</summary>
internal sealed record NodeTree(string Name, string? Was, MapTree Body)
{
    public static EquatableArray<NodeTree> Of(AppSpec app, NodeKind kind) => kind.Plural switch
    {
        "entities" => app.Entities.Select(e => new NodeTree(e.Name, e.Was, EntityTree.Of(e))).ToEquatableArray(),
        "pages" => app.Pages.Select(p => new NodeTree(p.Name, null, PageTree.Of(p))).ToEquatableArray(),
        "overlays" => app.Overlays.Select(o => new NodeTree(o.Target, null, OverlayTree.Of(o))).ToEquatableArray(),
        "texts" => app.Texts.Select(t => new NodeTree(t.Language, null, TextsTree.Of(t))).ToEquatableArray(),
        _ => app.Workflows.Select(w => new NodeTree(w.Name, null, WorkflowTree.Of(w))).ToEquatableArray(),
    };

    /// <summary>The content of the node's own file: its name first.</summary>
    public MapTree ToFile(NodeKind kind) => Body with { Entries = [new(kind.Key, new TextTree(Name)), .. Body.Entries] };

    /// <summary>Nodes as they stand in a one-file app.</summary>
    public static Tree? Nested(IEnumerable<NodeTree> nodes)
    {
        var entries = nodes.Select(n => new TreeEntry(n.Name, n.Body, n.Was)).ToEquatableArray();
        return entries.Count == 0 ? null : new MapTree(entries, MapLayout.Spaced);
    }
}
