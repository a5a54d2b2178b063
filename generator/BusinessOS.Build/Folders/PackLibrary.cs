using BusinessOS.Spec;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Build.Folders;

/// <summary>The packs that are installed: app folders an app can use by naming their id.</summary>
public sealed class PackLibrary(string folder)
{
    /// <summary>Ids of the installed packs, sorted.</summary>
    public IReadOnlyList<string> Ids =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder)
                .Where(AppFolder.HasMain)
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal)]
            : [];

    /// <summary>What the installed packs hold, for an author that can point at their records.</summary>
    public IReadOnlyList<AppSpec> Specs() =>
        [.. Ids
            .Select(id => AppFolder.Read(Path.Combine(folder, id)).Value)
            .OfType<AppFiles>()
            .Select(files => SpecReader.Read(files.Spec).Value?.App)
            .OfType<AppSpec>()];

    /// <summary>The pack's folder, or null when it is not installed.</summary>
    public string? FolderOf(string id) => Ids.Contains(id) ? Path.Combine(folder, id) : null;
}
