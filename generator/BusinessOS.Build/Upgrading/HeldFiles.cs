using BusinessOS.Build.Folders;

namespace BusinessOS.Build.Upgrading;

/// <summary>Apps as they would be, by their paths, while nothing is written yet.</summary>
internal sealed class HeldFiles
{
    private readonly Dictionary<string, AppFiles> _files = new(StringComparer.Ordinal);

    public AppFiles this[string path]
    {
        get => _files[path];
        set => _files[path] = value;
    }

    /// <summary>What is held at a path; what stands on disk where nothing is.</summary>
    public Outcome<AppFiles> Read(string path) => _files.TryGetValue(path, out var files) ? new(files) : AppFolder.Read(path);
}
