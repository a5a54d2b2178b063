using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Overlaying;

/// <summary>Puts the pages of an overlay into an app: new ones, and what is said of its own.</summary>
internal sealed class PageOverlay(MergedPack pack, Layer layer)
{
    public EquatableArray<PageSpec> Merge(EquatableArray<PageSpec> pages, PageSpec said)
    {
        var node = NodePath.Page(pack.App.Id, said.Name);
        var say = new Sayings(pack, layer, $"{pack.App.Id}.{said.Name}");
        if (pages.FirstOrDefault(p => p.Name == said.Name) is { } own)
        {
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
        var showsNone = said.Kind is "dashboard" or "custom";
        return pages.Add(showsNone || said.Entity is not null ? said : said with { Entity = layer.Overlay.Entity.Name });
    }

    private PageSpec Change(string node, PageSpec own, PageSpec said, Sayings say)
    {
        foreach (var (key, value, old) in new[] { ("kind", said.Kind, own.Kind), ("entity", said.Entity, own.Entity), ("component", said.Component, own.Component) })
        {
            if (!string.IsNullOrEmpty(value) && value != old)
            {
                say.Fixed(node, key, "Take it away here, or add a page of another name.");
            }
        }

        if (said.Cards.Count > 0)
        {
            pack.Take(layer, $"{node}/cards", own.Cards.Count);
        }

        return own with
        {
            Title = say.Instead(node, "title", own.Title, said.Title),
            Fields = say.Instead(node, "fields", own.Fields, said.Fields),
            Sort = say.Instead(node, "sort", own.Sort, said.Sort),
            By = say.Instead(node, "by", own.By, said.By),
            Where = say.WhereNothingIs(node, "where", own.Where, said.Where),
            Cards = [.. own.Cards, .. said.Cards],
        };
    }
}
