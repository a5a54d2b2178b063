namespace BusinessOS.Spec.Overlaying;

/// <summary>
/// Puts what apps say of the entities of others into those: the other app with its overlays is one app, and everything that
/// comes after sees it as one.
/// </summary>
public static class PackOverlays
{
    /// <summary>
    /// The apps with what others say put in, each node where its owner wrote it; beside problems, what could be applied. To be
    /// done once: what has been put in would be there already. Overlays of one app by several others are applied in the order of those apps' ids.
    /// </summary>
    public static Outcome<IReadOnlyList<SpecDocument>> Apply(IReadOnlyList<SpecDocument> documents)
    {
        if (documents.All(d => d.App.Overlays.Count == 0))
        {
            return new(documents);
        }

        var problems = new DiagnosticBag();
        var layers = documents
            .OrderBy(d => d.App.Id, StringComparer.Ordinal)
            .SelectMany(d => d.App.Overlays.Select(o => new Layer(d, o)))
            .Where(layer => IsInReach(layer, documents, problems))
            .ToLookup(layer => layer.Overlay.App, StringComparer.Ordinal);
        return new([.. documents.Select(d => Merge(d, layers[d.App.Id], problems))], problems.ToSorted());
    }

    private static SpecDocument Merge(SpecDocument document, IEnumerable<Layer> all, DiagnosticBag problems)
    {
        Layer[] layers = [.. all];
        var pack = new MergedPack(document, problems);
        foreach (var layer in layers)
        {
            OverlayMerge.Apply(pack, layer);
        }

        return OverlayTexts.Add(pack.ToDocument(), layers);
    }

    private static bool IsInReach(Layer layer, IReadOnlyList<SpecDocument> documents, DiagnosticBag problems)
    {
        var (app, target) = (layer.Overlay.App, layer.Overlay.Target);
        if (!layer.Document.App.UsedApps.Contains(app) || app == layer.Document.App.Id)
        {
            var fix = app == layer.Document.App.Id ? "Write what it has into its own file under entities/." : $"Add {app} to 'uses' in app.yaml.";
            problems.Add(OverlayDiagnostics.NotUsed, layer.Place(""), target, app, fix);
            return false;
        }

        // An app that is used and not there is told where it is used.
        return documents.Any(d => d.App.Id == app);
    }
}
