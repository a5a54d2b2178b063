namespace BusinessOS.Spec.Overlaying;

/// <summary>An overlay and the app that has it.</summary>
internal sealed record Layer(SpecDocument Document, OverlaySpec Overlay)
{
    /// <summary>The app that has it.</summary>
    public string App => Document.App.Id;

    /// <summary>Where the nodes of what it says are marked.</summary>
    public string Root => NodePath.Overlays(App, Overlay.App);

    /// <summary>The place of what it says of a node of the entity; the entity itself for none.</summary>
    /// <param name="node">The node's path within the entity, such as <c>fields/Level</c>.</param>
    public SourceSpan Place(string node)
    {
        var entity = NodePath.Entity(Root, Overlay.Entity.Name);
        return Document.Map.Find(node.Length == 0 ? entity : NodePath.Member(entity, node));
    }
}
