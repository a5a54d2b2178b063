using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>An app's texts in a further language, nested as the spec is.</summary>
internal static class TextsTree
{
    public static MapTree Of(TextsSpec texts) => Node(TextShape.App, [.. texts.Items.Select(i => (Path: i.Path.ToArray(), i.Text))], MapLayout.Keys);

    private static MapTree Node(TextShape shape, (string[] Path, string Text)[] items, MapLayout layout)
    {
        var entries = new List<TreeEntry>();
        foreach (var key in shape.Table.Keys)
        {
            var own = items.Where(i => i.Path[0] == key.Name).Select(i => (Path: i.Path[1..], i.Text)).ToArray();
            if (own.Length > 0)
            {
                entries.Add(new(key.Name, TextShape.IsText(key.Shape) ? new TextTree(own[0].Text) : Nodes(key.Shape, own)));
            }
        }

        return new(entries.ToEquatableArray(), layout);
    }

    private static MapTree Nodes(SpecShape kind, (string[] Path, string Text)[] items)
    {
        var shape = TextShape.Under(kind);
        var layout = kind is SpecShape.EntityTexts ? MapLayout.Spaced : MapLayout.Named;
        return new(items.GroupBy(i => i.Path[0], StringComparer.Ordinal).Select(group =>
        {
            var own = group.Select(i => (Path: i.Path[1..], i.Text)).ToArray();
            return new TreeEntry(group.Key, shape is null || (own.Length == 1 && own[0].Path is [var only] && only == shape.Main)
                ? new TextTree(own[0].Text)
                : Node(shape, own, kind is SpecShape.EntityTexts or SpecShape.PageTexts ? MapLayout.Keys : MapLayout.InlineKeys));
        }).ToEquatableArray(), layout);
    }
}
