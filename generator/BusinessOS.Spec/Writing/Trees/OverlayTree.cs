namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of an overlay.</summary>
internal static class OverlayTree
{
    public static MapTree Of(OverlaySpec overlay)
    {
        var entity = EntityTree.Of(overlay.Entity);
        var pages = overlay.Pages.Select(p => new TreeEntry(p.Name, PageTree.Of(p))).ToEquatableArray();
        return pages.Count == 0 ? entity : entity with { Entries = [.. entity.Entries, new("pages", new MapTree(pages, MapLayout.Named))] };
    }
}
