using System.Collections.Immutable;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Build.Folders;

/// <summary>
/// What an app keeps of a pack it extends, in <c>packs/crm/</c>: its files as they were when the app first compiled with that
/// version. They are the common ground when the pack's next version is taken up, and are compiled in no other case.
/// </summary>
public static class PackRecord
{
    public const string Folder = "packs";

    /// <summary>Where an app keeps a pack; beside a one-file app <c>loans.yaml</c>, in <c>loans.packs/crm</c>.</summary>
    public static string FolderOf(AppFiles app, string pack) => Path.Combine(
        app.Folder, app.LockName == AppFolder.Lock ? Folder : $"{app.LockName[..app.LockName.IndexOf('.', StringComparison.Ordinal)]}.{Folder}", pack);

    /// <summary>The files of a pack that are kept, by path: its spec and its stable ids, and the C# that may be named from elsewhere.</summary>
    /// <param name="locked">The ids in step with the spec.</param>
    public static ImmutableSortedDictionary<string, string> FilesOf(AppFiles pack, string? locked)
    {
        var isOneFile = pack.LockName != AppFolder.Lock;
        var files = pack.Spec.Select(f => (Path: isOneFile ? AppFolder.Main : f.Path, f.Text)).Concat(pack.Code.Select(c => (Path: c.Key, Text: c.Value)));
        return files.Concat(locked is null ? [] : [(Path: AppFolder.Lock, Text: locked)])
            .ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
    }

    /// <summary>The version that is kept in a folder; null when there is none that can be read.</summary>
    public static string? VersionIn(string folder) =>
        AppFolder.HasMain(folder) && AppFolder.Read(folder).Value is { } files ? SpecReader.Read(files.Spec).Value?.App.Version : null;

    /// <summary>What goes once the app extends the pack no more: an old record would be taken for the common ground.</summary>
    /// <param name="apps">Folders that are apps in their own right, and no record.</param>
    public static IReadOnlyList<FileChange> Removed(AppFiles app, string pack, IReadOnlyCollection<string> apps) =>
        FolderOf(app, pack) is var folder && VersionIn(folder) is not null && !apps.Contains(folder)
            ? Changes(folder, ImmutableDictionary<string, string>.Empty)
            : [];

    /// <summary>What is to be written so that a folder holds these files and no others.</summary>
    public static IReadOnlyList<FileChange> Changes(string folder, IReadOnlyDictionary<string, string> files)
    {
        var old = Directory.Exists(folder) ? AppFolder.Parts(folder) : ImmutableDictionary<string, string>.Empty;
        return
        [
            .. files.Where(f => old.GetValueOrDefault(f.Key) != f.Value).Select(f => new FileChange(Path.Combine(folder, f.Key), f.Value)),
            .. old.Keys.Where(path => !files.ContainsKey(path)).Select(path => new FileChange(Path.Combine(folder, path), null)),
        ];
    }
}
