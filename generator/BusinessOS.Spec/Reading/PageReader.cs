using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads the body of a page, its cards, tabs, steps and sections.</summary>
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
            Text = section.Text("text"),
            Public = section.Flag("public"),
            Thanks = section.Text("thanks"),
            For = section.Text("for"),
            Pages = section.Names("pages"),
            Component = section.Text("component"),
            Fields = section.Names("fields"),
            Where = section.Text("where"),
            Sort = section.Names("sort"),
            By = section.Text("by"),
            Start = section.Text("start"),
            End = section.Text("end"),
            View = section.Text("view"),
            Image = section.Text("image"),
            Colours = ReadColours(section),
            Tabs = Items(section, "tabs", SpecKeys.Tab, "A tab", "title, fields …", ReadTab),
            Steps = Items(section, "steps", SpecKeys.PageStep, "A step", "title, fields …", ReadStep),
            Paper = ReadPaper(section),
            Landscape = section.Flag("landscape"),
            Sections = Items(section, "sections", SpecKeys.ReportSection, "A section", "fields, table, text …", ReadSection),
            Sum = section.Names("sum"),
            Cards = Items(section, "cards", SpecKeys.Card, "A card", "title, kind, entity …", ReadCard),
        };
    }

    /// <summary>The items of a list under a key, each marked by its index.</summary>
    private EquatableArray<T> Items<T>(Section owner, string key, KeyTable table, string what, string keys, Func<Section, T> read)
    {
        var items = new List<T>();
        if (owner.Find(key) is { } list)
        {
            context.Mark(NodePath.Member(owner.Path, key), owner.Key(key)?.Span ?? list.Span);
        }

        foreach (var item in owner.Items(key))
        {
            if (item is YamlMapping mapping)
            {
                var path = NodePath.Member(owner.Path, $"{key}/{items.Count}");
                context.Mark(path, item.Span);
                items.Add(read(new Section(context, mapping, table, path)));
            }
            else
            {
                context.ReportShape(item, what, $"a group of keys: {keys}");
            }
        }

        return items.ToEquatableArray();
    }

    private string? ReadPaper(Section section)
    {
        if (section.Piece("paper") is { } paper && !PageKinds.Papers.Contains(paper.Text))
        {
            context.Report(SpecDiagnostics.UnknownPaper, paper.Span, paper.Text, ReadContext.Suggest(paper.Text, PageKinds.Papers));
        }

        return section.Text("paper");
    }

    private EquatableArray<PageColourSpec> ReadColours(Section section)
    {
        var colours = new List<PageColourSpec>();
        foreach (var entry in section.Mapping("colours")?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar { IsNull: false } scalar)
            {
                context.ReportShape(entry.Value, $"The colour of '{entry.Name}'", "the name of a colour, such as red");
                continue;
            }

            var path = NodePath.Member(section.Path, $"colours/{entry.Name}");
            context.Mark(path, entry.Key.Span);
            context.Mark(NodePath.Member(path, "colour"), scalar.Span);
            colours.Add(new(entry.Name, scalar.Piece.Trim().Text));
        }

        return colours.ToEquatableArray();
    }

    private TabSpec ReadTab(Section section) => new()
    {
        Title = section.RequiredText("title", "The tab", section.Span, "Details"),
        Fields = section.Names("fields"),
        Groups = Items(section, "groups", SpecKeys.FieldGroup, "A group of fields", "title, fields", ReadGroup),
        Related = section.Names("related"),
        Show = section.Names("show"),
    };

    private static FieldGroupSpec ReadGroup(Section section) => new()
    {
        Title = section.RequiredText("title", "The group", section.Span, "Money"),
        Fields = section.Names("fields"),
    };

    private static PageStepSpec ReadStep(Section section) => new()
    {
        Title = section.RequiredText("title", "The step", section.Span, "What it is about"),
        Help = section.Text("help"),
        Fields = section.Names("fields"),
        When = section.Text("when"),
    };

    private static ReportSectionSpec ReadSection(Section section) => new()
    {
        Title = section.Text("title"),
        Fields = section.Names("fields"),
        Table = section.Text("table"),
        Sum = section.Names("sum"),
        Text = section.Text("text"),
    };

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
