namespace BusinessOS.Spec.Writing.Trees;

/// <summary>Keys with values.</summary>
internal sealed record MapTree(EquatableArray<TreeEntry> Entries, MapLayout Layout) : Tree
{
    public bool IsOrdered => Layout is MapLayout.Named or MapLayout.InlineNamed or MapLayout.Spaced;

    public bool IsInline => Layout is MapLayout.InlineKeys or MapLayout.InlineNamed;

    public TreeEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);

    /// <summary>A map of those keys that have a value, in the order given.</summary>
    public static MapTree Of(MapLayout layout, params ReadOnlySpan<(string Key, Tree? Value)> entries)
    {
        var kept = new List<TreeEntry>();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                kept.Add(new(key, value));
            }
        }

        return new(kept.ToEquatableArray(), layout);
    }
}
