namespace BusinessOS.Spec.Overlaying;

/// <summary>The ways an overlay can say something of what is there, and what is told where it cannot.</summary>
/// <param name="subject">What is spoken of: <c>crm.Contact.Email</c>.</param>
internal sealed class Sayings(MergedPack pack, Layer layer, string subject)
{
    /// <summary>What may be said otherwise by anyone: words and arrangement.</summary>
    public string? Instead(string node, string key, string? own, string? said) =>
        said is null || said == own || !MaySay(node, key) ? own : Take(node, key, said);

    public EquatableArray<string> Instead(string node, string key, EquatableArray<string> own, EquatableArray<string> said) =>
        said.Count == 0 || said == own || !MaySay(node, key) ? own : Take(node, key, said);

    /// <summary>What holds for all where the app says it, and can be added where it does not.</summary>
    public string? WhereNothingIs(string node, string key, string? own, string? said)
    {
        if (said is null || said == own)
        {
            return own;
        }

        if (own is not null && pack.SaidBy(NodePath.Member(node, key)) == pack.App.Id)
        {
            Fixed(node, key, "Take it away here; it can be said only where nothing is said yet.");
            return own;
        }

        return MaySay(node, key) ? Take(node, key, said) : own;
    }

    public void Fixed(string node, string key, string fix) =>
        pack.Report(OverlayDiagnostics.Fixed, PlaceOf(NodePath.Member(node, key)), key, subject, pack.App.Id, fix);

    /// <summary>Says that a name is given already.</summary>
    public void Taken(string path, string word, string name, string fix)
    {
        var by = pack.SaidBy(path);
        var owner = by == pack.App.Id ? layer.Overlay.Target : $"what '{by}' adds to {layer.Overlay.Target}";
        pack.Report(OverlayDiagnostics.Taken, PlaceOf(path), word, name, owner, fix);
    }

    public T Take<T>(string node, string key, T said)
    {
        pack.Take(layer, NodePath.Member(node, key));
        return said;
    }

    /// <summary>Whether no other overlay says it.</summary>
    public bool MaySay(string node, string key)
    {
        var other = pack.SaidBy(NodePath.Member(node, key));
        if (other == pack.App.Id || other == layer.App)
        {
            return true;
        }

        pack.Report(OverlayDiagnostics.TwoOverlays, PlaceOf(NodePath.Member(node, key)), other, layer.App, key, subject);
        return false;
    }

    public SourceSpan PlaceOf(string path) => layer.Document.Map.Find(layer.Root + path[pack.App.Id.Length..]);
}
