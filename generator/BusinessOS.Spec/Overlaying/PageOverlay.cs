using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Overlaying;

/// <summary>Puts the pages of an overlay into an app: new ones, and what is said of its own.</summary>
internal sealed class PageOverlay(MergedPack pack, Layer layer)
{
    public EquatableArray<PageSpec> Merge(EquatableArray<PageSpec> pages, PageSpec said)
    {
        var node = NodePath.Page(pack.App.Id, said.Name);
        var say = Say(said.Name);
        if (pages.FirstOrDefault(p => p.Name == said.Name) is { } own)
        {
            if (said.Kind.Length > 0 && pack.SaidBy(node) != pack.App.Id)
            {
                say.Taken(node, "The page", said.Name, "Call one of them otherwise.");
                return pages;
            }

            return pages.Replace(p => p.Name == said.Name, _ => Change(node, own, said, say));
        }

        if (said.Kind.Length == 0)
        {
            pack.Report(
                OverlayDiagnostics.Unknown, say.PlaceOf(node), $"'{pack.App.Id}'", "page", said.Name, "the kind",
                pages.Count == 0 ? "Say it: 'kind: list'." : ReadContext.Suggest(said.Name, pages.Select(p => p.Name)));
            return pages;
        }

        pack.Take(layer, node);
        var showsNone = said.Kind is "dashboard" or "custom" or "portal";
        return pages.Add(showsNone || said.Entity is not null ? said : said with { Entity = layer.Overlay.Entity.Name });
    }

    private Sayings Say(string name) => new(pack, layer, $"{pack.App.Id}.{name}");

    private PageSpec Change(string node, PageSpec own, PageSpec said, Sayings say)
    {
        foreach (var (key, value, old) in new[] { ("kind", said.Kind, own.Kind), ("entity", said.Entity, own.Entity), ("component", said.Component, own.Component) })
        {
            if (!string.IsNullOrEmpty(value) && value != old)
            {
                say.Fixed(node, key, "Take it away here, or add a page of another name.");
            }
        }

        // Who gets in is the pack's to say.
        if (said.Public && !own.Public)
        {
            say.Fixed(node, "public", "Take it away here, or add a public page of another name.");
        }

        if (said.For is not null && said.For != own.For)
        {
            say.Fixed(node, "for", "Take it away here, or add a portal of another name.");
        }

        if (said.Cards.Count > 0)
        {
            pack.Take(layer, $"{node}/cards", own.Cards.Count);
        }

        return own with
        {
            Title = say.Instead(node, "title", own.Title, said.Title),
            Text = say.Instead(node, "text", own.Text, said.Text),
            Thanks = say.Instead(node, "thanks", own.Thanks, said.Thanks),
            Pages = say.Instead(node, "pages", own.Pages, said.Pages),
            Fields = say.Instead(node, "fields", own.Fields, said.Fields),
            Sort = say.Instead(node, "sort", own.Sort, said.Sort),
            By = say.Instead(node, "by", own.By, said.By),
            Start = say.Instead(node, "start", own.Start, said.Start),
            End = say.Instead(node, "end", own.End, said.End),
            View = say.Instead(node, "view", own.View, said.View),
            Image = say.Instead(node, "image", own.Image, said.Image),
            Where = say.WhereNothingIs(node, "where", own.Where, said.Where),
            Colours = Colours(node, own.Colours, said.Colours, say),
            Tabs = Titled($"{node}/tabs", own.Tabs, said.Tabs, t => t.Title, Extend),
            Steps = Titled($"{node}/steps", own.Steps, said.Steps, s => s.Title, Extend),
            Paper = say.Instead(node, "paper", own.Paper, said.Paper),
            Landscape = own.Landscape || said.Landscape,
            Sections = Titled($"{node}/sections", own.Sections, said.Sections, s => s.Title, Extend),
            Sum = say.Instead(node, "sum", own.Sum, said.Sum),
            Cards = [.. own.Cards, .. said.Cards],
        };
    }

    private EquatableArray<PageColourSpec> Colours(string node, EquatableArray<PageColourSpec> own, EquatableArray<PageColourSpec> said, Sayings say)
    {
        var colours = own;
        foreach (var colour in said)
        {
            var path = $"{node}/colours/{colour.Field}";
            if (own.Any(c => c.Field == colour.Field))
            {
                say.Taken(path, "The colour of", colour.Field, "Take it away here, or let another field give the colour.");
                continue;
            }

            pack.Take(layer, path);
            colours = colours.Add(colour);
        }

        return colours;
    }

    /// <summary>Parts of the page that are known by their title: one that is there gets what is said of it, others come behind.</summary>
    private EquatableArray<T> Titled<T>(string node, EquatableArray<T> own, EquatableArray<T> said, Func<T, string?> titleOf, Func<string, string, T, T, T> extend)
    {
        var parts = own.ToList();
        for (var i = 0; i < said.Count; i++)
        {
            var index = titleOf(said[i]) is { } title ? parts.FindIndex(p => titleOf(p) == title) : -1;
            if (index < 0)
            {
                parts.Add(said[i]);
                pack.Take(layer, $"{node}/{parts.Count - 1}", from: $"{node}/{i}");
            }
            else
            {
                parts[index] = extend($"{node}/{index}", $"{node}/{i}", parts[index], said[i]);
            }
        }

        return parts.ToEquatableArray();
    }

    private TabSpec Extend(string node, string from, TabSpec own, TabSpec said)
    {
        if (said.Groups.Count > 0)
        {
            pack.Take(layer, $"{node}/groups", own.Groups.Count, $"{from}/groups");
        }

        return own with
        {
            Fields = Names($"{node}/fields", $"{from}/fields", own.Fields, said.Fields),
            Groups = [.. own.Groups, .. said.Groups],
            Related = Names($"{node}/related", $"{from}/related", own.Related, said.Related),
            Show = Names($"{node}/show", $"{from}/show", own.Show, said.Show),
        };
    }

    private PageStepSpec Extend(string node, string from, PageStepSpec own, PageStepSpec said)
    {
        var say = Say(said.Title);
        if (own.When is not null && said.When is not null && said.When != own.When)
        {
            say.Fixed(from, "when", "Take it away here; it can be said only where nothing is said yet.");
        }

        return own with
        {
            Help = said.Help is null || !say.MaySay(node, "help") ? own.Help : Take($"{node}/help", $"{from}/help", said.Help),
            When = own.When is not null || said.When is null ? own.When : Take($"{node}/when", $"{from}/when", said.When),
            Fields = Names($"{node}/fields", $"{from}/fields", own.Fields, said.Fields),
        };
    }

    private ReportSectionSpec Extend(string node, string from, ReportSectionSpec own, ReportSectionSpec said)
    {
        foreach (var (key, value, old) in new[] { ("table", said.Table, own.Table), ("text", said.Text, own.Text) })
        {
            if (value is not null && value != old)
            {
                Say(said.Title ?? "").Fixed(from, key, "Take it away here, or add a section of another title.");
            }
        }

        return own with
        {
            Fields = Names($"{node}/fields", $"{from}/fields", own.Fields, said.Fields),
            Sum = Names($"{node}/sum", $"{from}/sum", own.Sum, said.Sum),
        };
    }

    /// <summary>Names behind those that are there, each where the overlay has it; one that is there already is left out.</summary>
    private EquatableArray<string> Names(string node, string from, EquatableArray<string> own, EquatableArray<string> said)
    {
        var names = own.ToList();
        for (var i = 0; i < said.Count; i++)
        {
            if (!names.Contains(said[i]))
            {
                pack.Take(layer, $"{node}/{names.Count}", from: $"{from}/{i}");
                names.Add(said[i]);
            }
        }

        return names.ToEquatableArray();
    }

    private T Take<T>(string node, string from, T said)
    {
        pack.Take(layer, node, from: from);
        return said;
    }
}
