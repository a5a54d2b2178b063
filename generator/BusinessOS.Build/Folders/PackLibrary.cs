namespace BusinessOS.Build.Folders;

/// <summary>The packs that are installed: app folders an app can use by naming their id.</summary>
public sealed class PackLibrary(string folder)
{
    /// <summary>Ids of the installed packs, sorted.</summary>
    public IReadOnlyList<string> Ids =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder)
                .Where(d => File.Exists(Path.Combine(d, AppFolder.Main)))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The pack's folder, or null when it is not installed.</summary>
    public string? FolderOf(string id) => Ids.Contains(id) ? Path.Combine(folder, id) : null;
}
