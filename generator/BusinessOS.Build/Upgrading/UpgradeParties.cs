using BusinessOS.Build.Folders;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Versions;

namespace BusinessOS.Build.Upgrading;

/// <summary>Who takes part in an upgrade.</summary>
/// <param name="Apps">The apps that go on with the next version.</param>
/// <param name="Others">What else was named, such as further packs those apps use.</param>
/// <param name="Place">Where the pack stands so far, to be replaced; null where it is not among the folders that were named.</param>
/// <param name="Start">The pack as the apps were accepted with it.</param>
internal sealed record UpgradeParties(
    IReadOnlyList<(string Path, AppFiles Files)> Apps, IReadOnlyList<string> Others, string? Place, (string Path, AppFiles Files) Start)
{
    /// <param name="nameOf">How problems name a folder: from its full path.</param>
    public static Outcome<UpgradeParties> Find(NextPack next, IReadOnlyList<string> paths, PackLibrary packs, Func<string, string> nameOf)
    {
        var id = next.App.Id;
        var read = new List<(string Path, AppFiles Files, Spec.AppSpec App)>();
        foreach (var path in paths.Where(path => !IsSame(path, next.Path)))
        {
            var files = AppFolder.Read(path);
            var document = files.Then(f => SpecReader.Read(f.Spec));
            if (files.Value is null || document.Value is null)
            {
                return new(null, document.Diagnostics);
            }

            read.Add((path, files.Value, document.Value.App));
        }

        var apps = read.Where(a => a.App.Id != id && a.App.UsedApps.Contains(id)).ToList();
        if (apps.Count == 0)
        {
            return new(null, [UpgradeDiagnostics.NoApp.At(SourceSpan.None, id)]);
        }

        var place = read.Where(a => a.App.Id == id).Select(a => a.Path).FirstOrDefault();
        if (place is not null && File.Exists(place) != File.Exists(next.Path))
        {
            return new(null, [UpgradeDiagnostics.OneFile.At(SourceSpan.None, nameOf(place), nameOf(next.Path))]);
        }

        var others = read.Where(a => a.App.Id != id && !a.App.UsedApps.Contains(id)).Select(a => a.Path).ToList();

        // What an app keeps of a pack it extends no more says nothing of what it is built on.
        return StartOf([.. apps.Where(a => a.App.Overlays.Any(o => o.App == id)).Select(a => (a.App.Id, PackRecord.FolderOf(a.Files, id)))], next, place, packs).Then(start =>
            Fault(start, place, next, nameOf) is { } fault
                ? new(null, [fault])
                : new Outcome<UpgradeParties>(new UpgradeParties([.. apps.Select(a => (a.Path, a.Files))], others, place, (start.Path, start.Files))));
    }

    /// <summary>Why the pack that is there must not give way to the other.</summary>
    private static Diagnostic? Fault(Beginning start, string? place, NextPack next, Func<string, string> nameOf)
    {
        var from = SpecReader.Read(start.Files.Spec).Value?.App.Version ?? "";
        if (SemanticVersion.Read(from) is { } old && SemanticVersion.Read(next.App.Version) is { } now && now < old)
        {
            return UpgradeDiagnostics.Older.At(SourceSpan.None, next.App.Id, next.App.Version, from);
        }

        return place is not null && Lost(place, start, next) is { Count: > 0 } lost
            ? UpgradeDiagnostics.Edited.At(SourceSpan.None, nameOf(place), string.Join(", ", lost), next.App.Id)
            : null;
    }

    /// <summary>The pack as the apps keep it; without an app that does, as it stands now.</summary>
    private static Outcome<Beginning> StartOf(IReadOnlyList<(string App, string Folder)> apps, NextPack next, string? place, PackLibrary packs)
    {
        var id = next.App.Id;
        var kept = apps.Where(a => PackRecord.VersionIn(a.Folder) is not null).ToList();
        foreach (var (app, folder) in kept.Skip(1).Where(k => !HoldSame(k.Folder, kept[0].Folder)))
        {
            return new(null, [UpgradeDiagnostics.DifferentBases.At(
                SourceSpan.None, kept[0].App, id, PackRecord.VersionIn(kept[0].Folder), app, PackRecord.VersionIn(folder))]);
        }

        // An installed pack that is itself the next version says nothing of the one before.
        var path = kept.Count > 0 ? kept[0].Folder : place ?? packs.FolderOf(id);
        return path is null || IsSame(path, next.Path)
            ? new(null, [UpgradeDiagnostics.NoBase.At(SourceSpan.None, id)])
            : AppFolder.Read(path).Then(files => new Outcome<Beginning>(new Beginning(path, files)));
    }

    /// <summary>Files where the pack stands that are neither as the apps know them nor as they will be: somebody's work would be lost.</summary>
    private static IReadOnlyList<string> Lost(string place, Beginning start, NextPack next)
    {
        if (AppFolder.Read(place).Value is not { } now)
        {
            return [];
        }

        var (before, after) = (PackRecord.FilesOf(start.Files, null), PackRecord.FilesOf(next.Files, null));
        var edited = PackRecord.FilesOf(now, null).Where(f => before.GetValueOrDefault(f.Key) != f.Value && after.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key);
        return [.. edited.Concat(Overwritten(place, next)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Records and the requirements as they are nowhere else: apps keep none of a pack, so whose they are is not known.</summary>
    private static IEnumerable<string> Overwritten(string place, NextPack next)
    {
        if (File.Exists(place))
        {
            return [];
        }

        var coming = AppFolder.Parts(next.Path);
        return AppFolder.Parts(place)
            .Where(f => (f.Key == AppFolder.Requirements || AppParts.IsSeed(f.Key)) && coming.TryGetValue(f.Key, out var text) && text != f.Value)
            .Select(f => f.Key);
    }

    private static bool HoldSame(string folder, string other)
    {
        var (left, right) = (AppFolder.Parts(folder), AppFolder.Parts(other));
        return left.Count == right.Count && left.All(f => right.GetValueOrDefault(f.Key) == f.Value);
    }

    private static bool IsSame(string path, string other) => Path.GetFullPath(path) == Path.GetFullPath(other);

    private sealed record Beginning(string Path, AppFiles Files);
}
