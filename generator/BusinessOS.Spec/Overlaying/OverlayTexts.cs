using System.Collections.Immutable;

namespace BusinessOS.Spec.Overlaying;

/// <summary>Puts what apps say in further languages of what they add to an app into that app's own texts.</summary>
internal static class OverlayTexts
{
    private const string Group = "overlays";

    public static SpecDocument Add(SpecDocument pack, IReadOnlyList<Layer> layers)
    {
        var spans = pack.Map.Spans.ToBuilder();
        var texts = pack.App.Languages.Select(language => Of(pack, layers, language, spans)).Where(t => t.Items.Count > 0).ToEquatableArray();
        EquatableArray<TextsSpec> others = [.. pack.App.Texts.Where(t => !pack.App.Languages.Contains(t.Language))];
        return texts.Sum(t => t.Items.Count) == pack.App.Texts.Sum(t => t.Items.Count)
            ? pack
            : pack with { App = pack.App with { Texts = [.. texts, .. others] }, Map = new SourceMap(spans.ToImmutable(), pack.Map.Texts) };
    }

    /// <summary>What is said of a pack's own node goes before what the pack itself says.</summary>
    private static TextsSpec Of(SpecDocument pack, IReadOnlyList<Layer> layers, string language, ImmutableDictionary<string, SourceSpan>.Builder spans)
    {
        var items = new List<TextSpec>();
        foreach (var layer in layers)
        {
            foreach (var item in layer.Document.App.Texts.Where(t => t.Language == language).SelectMany(t => t.Items).Where(i => IsOf(i, layer.Overlay)))
            {
                EquatableArray<string> path = ["entities", layer.Overlay.Entity.Name, .. item.Path.Skip(2)];
                items.Add(new(path, item.Text));
                spans[NodePath.TextIn(NodePath.Texts(pack.App.Id, language), path)] =
                    layer.Document.Map.Find(NodePath.TextIn(NodePath.Texts(layer.Document.App.Id, language), item.Path));
            }
        }

        var own = pack.App.Texts.FirstOrDefault(t => t.Language == language)?.Items ?? [];
        return new() { Language = language, Items = [.. items.Concat(own).DistinctBy(i => i.Path)] };
    }

    private static bool IsOf(TextSpec text, OverlaySpec overlay) => text.Path.Count > 2 && text.Path[0] == Group && text.Path[1] == overlay.Target;
}
