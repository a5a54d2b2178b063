using BusinessOS.Build.Folders;
using BusinessOS.Build.Renaming;
using BusinessOS.Model.Describing;
using BusinessOS.Spec;
using BusinessOS.Spec.Locking;
using BusinessOS.Spec.Overlaying;
using BusinessOS.Spec.Overlaying.Upgrading;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Writing;

namespace BusinessOS.Build.Upgrading;

/// <summary>One upgrade, once it is known who takes part.</summary>
internal sealed class UpgradeMerge
{
    private readonly AppBuilder _builder;
    private readonly PackLibrary _packs;
    private readonly Func<string, string> _nameOf;
    private readonly NextPack _next;
    private readonly UpgradeParties _parties;
    private readonly TakenSides _taken;
    private readonly HeldFiles _held = new();

    public UpgradeMerge(AppBuilder builder, PackLibrary packs, Func<string, string> nameOf, NextPack next, UpgradeParties parties, TakenSides taken)
    {
        (_builder, _packs, _nameOf, _next, _parties, _taken) = (builder, packs, nameOf, next, parties, taken);
        _held[parties.Start.Path] = parties.Start.Files;
        foreach (var (path, files) in parties.Apps)
        {
            _held[path] = files;
        }
    }

    private IReadOnlyList<string> Before => [_parties.Start.Path, .. _parties.Apps.Select(a => a.Path), .. _parties.Others];

    private IReadOnlyList<string> After => [_next.Path, .. _parties.Apps.Select(a => a.Path), .. _parties.Others];

    public UpgradeOutcome Plan()
    {
        var read = Sources(Before);
        if (!read.Succeeded)
        {
            return UpgradeOutcome.Failed(read.Diagnostics, read.Value);
        }

        var old = read.Value.Apps[0];
        var oldIds = old.Lock ?? throw new InvalidOperationException("An app that was read has its ids.");
        var ids = _next.IdsAfter(oldIds);
        if (FollowRenames(old.Document.App, oldIds, ids) is { } refused)
        {
            return refused;
        }

        var changes = AppDifference.Between(old.Document.App, oldIds, _next.App, ids);
        return Merge(new UpgradePlan(_next.App.Id, old.Document.App.Version, _next.App.Version, [.. changes], [], [], []), ids);
    }

    /// <summary>What the pack calls otherwise now is called so on all sides: then three specs can be compared by their names.</summary>
    private UpgradeOutcome? FollowRenames(AppSpec old, LockFile oldIds, LockFile ids)
    {
        foreach (var (node, to) in FoundRenames.Between(old, oldIds, ids).Renames)
        {
            var outcome = new AppRename(_builder, _packs, _nameOf, _held.Read).Plan(Before, $"{old.Id}/{node.Path}", to);
            if (outcome.Plan.Value is not { } renamed)
            {
                return new(new(null, outcome.Plan.Diagnostics), outcome.Texts);
            }

            foreach (var (path, files) in Before.Zip(renamed.Files))
            {
                _held[path] = files;
            }
        }

        return null;
    }

    private UpgradeOutcome Merge(UpgradePlan plan, LockFile ids)
    {
        var sources = Sources(Before);
        var built = sources.Then(s => _builder.Check(s.Apps));
        if (!built.Succeeded || sources.Value is null)
        {
            return UpgradeOutcome.Failed(built.Diagnostics, sources.Value);
        }

        var found = Conflicts(sources.Value, built.Value);
        if (_taken.Misplaced([.. found.SelectMany(f => f.Conflicts)]) is { Count: > 0 } misplaced)
        {
            return UpgradeOutcome.Failed(misplaced, sources.Value);
        }

        TakeTheirs(found);
        var after = Sources(After);
        var now = after.Then(s => _builder.Check(s.Apps));
        var texts = (after.Value ?? sources.Value).Texts;
        plan = plan with
        {
            Conflicts = found.SelectMany(f => f.Conflicts).Where(c => _taken.Of(c) is null).ToEquatableArray(),
            Tables = now.Succeeded ? [.. TableChanges.Between(PackIn(built.Value), PackIn(now.Value))] : [],
        };
        if (plan.Conflicts.Count > 0 || !now.Succeeded || after.Value is null)
        {
            return new(new(plan, Mistakes(plan.Conflicts, now.Diagnostics)), texts);
        }

        // The version that is kept is the next one from here on.
        var warnings = now.Diagnostics.Where(d => d.Descriptor != UpgradeDiagnostics.OtherVersion);
        return new(new(plan with { Files = Files(after.Value, ids) }, [.. warnings]), texts);
    }

    private List<(AppSource App, IReadOnlyList<PackConflict> Conflicts)> Conflicts(SourceSet sources, BuiltWorkspace built)
    {
        var pack = sources.Apps[0].Document.App;
        var extended = PackOverlays.Apply([.. sources.Apps.Select(a => a.Document)]).Value?[0].App ?? pack;
        var merge = new PackMerge(pack, extended, _next.App);
        return
        [
            .. sources.Apps.Skip(1).Take(_parties.Apps.Count)
                .Select(app => (app, (IReadOnlyList<PackConflict>)[.. merge.Conflicts(app.Document), .. CodeConflicts.Find(merge, pack.Id, app, built)])),
        ];
    }

    private void TakeTheirs(List<(AppSource App, IReadOnlyList<PackConflict> Conflicts)> found)
    {
        foreach (var ((path, _), (app, conflicts)) in _parties.Apps.Zip(found))
        {
            var settled = PackMerge.TakeTheirs(app.Document.App, conflicts.Where(c => _taken.Of(c) == Side.Theirs).Select(c => c.Node));
            _held[path] = _held[path] with { Spec = [.. SpecWriter.Update(_held[path].Spec, settled)] };
        }
    }

    /// <summary>What the compiler says beside the conflicts: what is told as one is not told as a mistake once more.</summary>
    private EquatableArray<Diagnostic> Mistakes(EquatableArray<PackConflict> conflicts, EquatableArray<Diagnostic> found)
    {
        var places = conflicts.Select(c => (c.Span.File, c.Span.Line)).ToHashSet();
        var others = found.Where(d => d.IsError && !places.Contains((d.Span.File, d.Span.Line))).ToList();
        return others.Count == 0 ? [] : [UpgradeDiagnostics.Mistakes.At(SourceSpan.None, _next.App.Id, _next.App.Version), .. others];
    }

    private EquatableArray<FileChange> Files(SourceSet after, LockFile ids)
    {
        var locks = after.StaleLocks.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal);
        var changes = new List<FileChange>();
        foreach (var ((path, before), app) in _parties.Apps.Zip(after.Apps.Skip(1)))
        {
            var files = _held[path];
            changes.AddRange(AppChanges.Between(before, files with { Lock = locks.GetValueOrDefault(Path.Combine(files.Folder, files.LockName)) ?? files.Lock }));
            if (app.Document.App.Overlays.Any(o => o.App == _next.App.Id))
            {
                changes.AddRange(UpgradeFiles.Kept(files, _next, ids));
            }
            else
            {
                changes.AddRange(PackRecord.Removed(files, _next.App.Id, [.. after.Folders, Path.GetFullPath(_parties.Place ?? _next.Path)]));
            }
        }

        if (_parties.Place is { } place)
        {
            changes.AddRange(UpgradeFiles.Replaced(place, _parties.Start.Files, _next, ids));
        }

        return [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)];
    }

    private Model.App PackIn(BuiltWorkspace workspace) => workspace.Model.Apps.First(a => a.Id == _next.App.Id);

    private Outcome<SourceSet> Sources(IReadOnlyList<string> paths) => new SourceReader(_packs, _held.Read).Read(paths, _nameOf);
}
