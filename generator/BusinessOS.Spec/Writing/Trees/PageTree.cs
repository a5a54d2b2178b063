using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>The body of a page.</summary>
internal static class PageTree
{
    public static MapTree Of(PageSpec page) => MapTree.Of(MapLayout.Keys,
        ("kind", Text(page.Kind)),
        ("entity", Text(page.Entity)),
        ("title", Text(page.Title)),
        ("text", Text(page.Text)),
        ("public", Flag(page.Public)),
        ("thanks", Text(page.Thanks)),
        ("for", Text(page.For)),
        ("pages", Names(page.Pages)),
        ("component", Text(page.Component)),
        ("fields", Names(page.Fields)),
        ("where", Text(page.Where)),
        ("sort", Names(page.Sort)),
        ("by", Text(page.By)),
        ("start", Text(page.Start)),
        ("end", Text(page.End)),
        ("view", Text(page.View)),
        ("image", Text(page.Image)),
        ("colours", Colours(page.Colours)),
        ("tabs", Items(page.Tabs, Tab)),
        ("steps", Items(page.Steps, Step)),
        ("paper", Text(page.Paper)),
        ("landscape", Flag(page.Landscape)),
        ("sections", Items(page.Sections, Section)),
        ("sum", Names(page.Sum)),
        ("cards", Items(page.Cards, Card)));

    private static MapTree? Colours(EquatableArray<PageColourSpec> colours) => colours.Count == 0
        ? null
        : new MapTree(colours.Select(c => new TreeEntry(c.Field, new TextTree(c.Colour))).ToEquatableArray(), MapLayout.InlineNamed);

    private static MapTree Tab(TabSpec tab) => MapTree.Of(MapLayout.Keys,
        ("title", Text(tab.Title)),
        ("fields", Names(tab.Fields)),
        ("groups", Items(tab.Groups, Group)),
        ("related", Names(tab.Related)),
        ("show", Names(tab.Show)));

    private static MapTree Group(FieldGroupSpec group) => MapTree.Of(MapLayout.InlineKeys,
        ("title", Text(group.Title)),
        ("fields", Names(group.Fields)));

    private static MapTree Step(PageStepSpec step) => MapTree.Of(MapLayout.InlineKeys,
        ("title", Text(step.Title)),
        ("help", Text(step.Help)),
        ("fields", Names(step.Fields)),
        ("when", Text(step.When)));

    private static MapTree Section(ReportSectionSpec section) => MapTree.Of(MapLayout.InlineKeys,
        ("title", Text(section.Title)),
        ("fields", Names(section.Fields)),
        ("table", Text(section.Table)),
        ("sum", Names(section.Sum)),
        ("text", Text(section.Text)));

    private static MapTree Card(CardSpec card) => MapTree.Of(MapLayout.InlineKeys,
        ("title", Text(card.Title)),
        ("kind", Text(card.Kind)),
        ("entity", Text(card.Entity)),
        ("field", Text(card.Field)),
        ("by", Text(card.By)),
        ("where", Text(card.Where)));

    private static ListTree? Items<T>(EquatableArray<T> items, Func<T, MapTree> tree) =>
        items.Count == 0 ? null : new ListTree(items.Select(i => (Tree)tree(i)).ToEquatableArray(), Inline: false);
}
