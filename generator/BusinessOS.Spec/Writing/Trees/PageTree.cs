using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of a page.</summary>
internal static class PageTree
{
    public static MapTree Of(PageSpec page) => MapTree.Of(MapLayout.Keys,
        ("kind", Text(page.Kind)),
        ("entity", Text(page.Entity)),
        ("title", Text(page.Title)),
        ("component", Text(page.Component)),
        ("fields", Names(page.Fields)),
        ("where", Text(page.Where)),
        ("sort", Names(page.Sort)),
        ("by", Text(page.By)),
        ("cards", page.Cards.Count == 0 ? null : new ListTree(page.Cards.Select(c => (Tree)Card(c)).ToEquatableArray(), Inline: false)));

    private static MapTree Card(CardSpec card) => MapTree.Of(MapLayout.InlineKeys,
        ("title", Text(card.Title)),
        ("kind", Text(card.Kind)),
        ("entity", Text(card.Entity)),
        ("field", Text(card.Field)),
        ("by", Text(card.By)),
        ("where", Text(card.Where)));
}
