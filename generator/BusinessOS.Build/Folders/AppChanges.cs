namespace BusinessOS.Build.Folders;

/// <summary>The files that differ between an app and what is to become of it, in the order of their paths.</summary>
internal static class AppChanges
{
    public static IReadOnlyList<FileChange> Between(AppFiles old, AppFiles now)
    {
        var (before, after) = (TextsOf(old), TextsOf(now));
        var changes = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in before.Keys.Where(path => !after.ContainsKey(path)))
        {
            changes[path] = null;
        }

        foreach (var (path, text) in after.Where(t => before.GetValueOrDefault(t.Key) != t.Value))
        {
            changes[path] = text;
        }

        return [.. changes.Select(c => new FileChange(c.Key, c.Value))];
    }

    private static Dictionary<string, string> TextsOf(AppFiles app)
    {
        var texts = app.Spec.Select(f => (f.Path, f.Text)).Concat(app.Code.Concat(app.Seeds).Select(c => (c.Key, c.Value)))
            .ToDictionary(f => Path.Combine(app.Folder, f.Item1), f => f.Item2, StringComparer.Ordinal);
        if (app.Lock is { } locked)
        {
            texts[Path.Combine(app.Folder, app.LockName)] = locked;
        }

        return texts;
    }
}
