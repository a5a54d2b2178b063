using System.Text.Json;
using BusinessOS.Build.Folders;

namespace BusinessOS.Studio.Projects;

/// <summary>
/// An app's versions on disk: <c>.versions/index.json</c> and one folder of files per version beside the app's own
/// files, which stay an ordinary app folder.
/// </summary>
internal sealed class ProjectFolder(string folder)
{
    public const string Versions = ".versions";
    public const string Index = "index.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static ProjectSummary Summary(string folder)
    {
        var index = new ProjectFolder(folder).ReadIndex();
        return new ProjectSummary(Path.GetFileName(folder), index.Name, index.Versions[^1].At);
    }

    public ProjectIndex ReadIndex() =>
        JsonSerializer.Deserialize<ProjectIndex>(File.ReadAllText(IndexPath), Json)
        ?? throw new InvalidDataException($"{IndexPath} is empty.");

    /// <summary>Keeps the app's present files as a version and names it in the index.</summary>
    public void Keep(ProjectIndex index, int version, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            Write(Path.Combine(folder, Versions, VersionName(version), path), text, path);
        }

        WriteIndex(index);
    }

    /// <summary>Replaces the index, by a move so that it is never half written.</summary>
    public void WriteIndex(ProjectIndex index)
    {
        var staged = IndexPath + ".new";
        Write(staged, JsonSerializer.Serialize(index, Json));
        File.Move(staged, IndexPath, overwrite: true);
    }

    /// <summary>The files of a version by path.</summary>
    public IReadOnlyDictionary<string, string> FilesOf(int version) =>
        AppFolder.Parts(Path.Combine(folder, Versions, VersionName(version)));

    /// <summary>The app's present files by path. Whatever else lies in the folder is left alone.</summary>
    public IReadOnlyDictionary<string, string> Files() => AppFolder.Parts(folder);

    /// <summary>Makes the app's files these: writes what differs, removes what is gone.</summary>
    public void Replace(IReadOnlyDictionary<string, string> files)
    {
        var present = Directory.Exists(folder) ? Files() : new Dictionary<string, string>();
        foreach (var (path, text) in files.Where(f => !present.TryGetValue(f.Key, out var now) || now != f.Value))
        {
            Write(Path.Combine(folder, path), text, path);
        }

        foreach (var gone in present.Keys.Where(p => !files.ContainsKey(p)))
        {
            File.Delete(Path.Combine(folder, gone));
        }
    }

    private string IndexPath => Path.Combine(folder, Versions, Index);

    private static string VersionName(int version) => version.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="part">The path of an app's part within its folder; empty for what is the Studio's own.</param>
    private static void Write(string path, string text, string part = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        AppFolder.WritePart(path, part, text);
    }
}

/// <summary>What is known of an app's versions.</summary>
/// <param name="Trail">Version numbers in the order they were current; undo and redo walk along it.</param>
/// <param name="Position">Where on the trail the app stands.</param>
internal sealed record ProjectIndex(string Name, IReadOnlyList<ProjectVersion> Versions, IReadOnlyList<int> Trail, int Position)
{
    public int Current => Trail[Position];
}
