using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>An app's menu.</summary>
internal static class MenuTree
{
    public static ListTree? Of(EquatableArray<MenuEntrySpec> entries) =>
        entries.Count == 0 ? null : new ListTree(entries.Select(Entry).ToEquatableArray(), Inline: entries.All(e => e.IsPlain));

    private static Tree Entry(MenuEntrySpec entry) => entry is { IsPlain: true, To: { } to }
        ? new TextTree(to)
        : MapTree.Of(entry.To is null ? MapLayout.Keys : MapLayout.InlineKeys,
            ("to", Text(entry.To)),
            ("label", Text(entry.Label)),
            ("icon", Text(entry.Icon)),
            ("group", Text(entry.Group)),
            ("in", Text(entry.In)),
            ("for", Names(entry.For)),
            ("entries", Of(entry.Entries)));
}
