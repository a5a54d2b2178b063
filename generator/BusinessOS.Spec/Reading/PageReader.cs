using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads the body of a page and its cards.</summary>
/// <param name="isOverlay">Whether it is what another app says of it: then it may go without a kind.</param>
internal sealed class PageReader(ReadContext context, bool isOverlay = false)
{
    /// <param name="where">The place of the name, for problems of the page as a whole.</param>
    public PageSpec Read(string name, SourceSpan where, Section section)
    {
        context.Mark(section.Path, where);
        return new()
        {
            Name = name,
            Kind = isOverlay ? section.Text("kind") ?? "" : section.RequiredText("kind", $"The page '{name}'", where, "list"),
            Entity = section.Text("entity"),
            Title = section.Text("title"),
            Component = section.Text("component"),
            Fields = section.Names("fields"),
            Where = section.Text("where"),
            Sort = section.Names("sort"),
            By = section.Text("by"),
            Cards = ReadCards(name, section.Items("cards")),
        };
    }

    private EquatableArray<CardSpec> ReadCards(string page, IReadOnlyList<YamlNode> items)
    {
        var cards = new List<CardSpec>();
        foreach (var item in items)
        {
            if (item is YamlMapping mapping)
            {
                var path = NodePath.Card(context.App, page, cards.Count);
                context.Mark(path, item.Span);
                cards.Add(ReadCard(new Section(context, mapping, SpecKeys.Card, path)));
            }
            else
            {
                context.ReportShape(item, "A card", "a group of keys: title, kind, entity …");
            }
        }

        return cards.ToEquatableArray();
    }

    private static CardSpec ReadCard(Section section) => new()
    {
        Title = section.RequiredText("title", "The card", section.Span, "Open loans"),
        Kind = section.RequiredText("kind", "The card", section.Span, "count"),
        Entity = section.RequiredText("entity", "The card", section.Span, "Loan"),
        Field = section.Text("field"),
        By = section.Text("by"),
        Where = section.Text("where"),
    };
}
