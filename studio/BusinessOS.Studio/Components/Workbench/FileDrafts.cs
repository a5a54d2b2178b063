namespace BusinessOS.Studio.Components.Workbench;

/// <summary>Texts that were typed into files and not saved, kept while their page is open.</summary>
public sealed class FileDrafts
{
    private readonly Dictionary<string, (string Text, string? BasedOn)> _drafts = new(StringComparer.Ordinal);

    public bool Any => _drafts.Count > 0;

    public bool Has(string path) => _drafts.ContainsKey(path);

    /// <summary>What was typed, and the text it started from; null for a file without.</summary>
    public (string Text, string? BasedOn)? Of(string path) => _drafts.TryGetValue(path, out var draft) ? draft : null;

    public void Keep(string path, string text, string? basedOn) => _drafts[path] = (text, basedOn);

    public void Forget(string path) => _drafts.Remove(path);
}
