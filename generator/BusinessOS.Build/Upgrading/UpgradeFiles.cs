using BusinessOS.Build.Folders;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Build.Upgrading;

/// <summary>The files that change once an upgrade is settled.</summary>
internal static class UpgradeFiles
{
    /// <summary>What an app keeps of the pack from now on.</summary>
    public static IReadOnlyList<FileChange> Kept(AppFiles app, NextPack next, LockFile ids) =>
        PackRecord.Changes(PackRecord.FolderOf(app, next.App.Id), PackRecord.FilesOf(next.Files, ids.Write()));

    /// <summary>
    /// The place the pack stands in so far, with the next version's parts. Of the others only what is known to be the
    /// earlier version's goes: what lies there besides is somebody's own.
    /// </summary>
    public static IReadOnlyList<FileChange> Replaced(string place, AppFiles before, NextPack next, LockFile ids)
    {
        if (File.Exists(place))
        {
            var locked = Path.Combine(Path.GetDirectoryName(place) ?? ".", AppParts.LockOf(Path.GetFileName(place)));
            return [new(place, next.Files.Spec[0].Text), new(locked, ids.Write())];
        }

        var parts = AppFolder.Parts(next.Path).ToDictionary(StringComparer.Ordinal);
        parts[AppFolder.Lock] = ids.Write();
        var known = PackRecord.FilesOf(before, before.Lock);
        return [.. PackRecord.Changes(place, parts).Where(c => c.Text is not null || known.ContainsKey(AppParts.Relative(place, c.Path)))];
    }
}
