using System.Collections.Immutable;
using BusinessOS.Build.Folders;
using BusinessOS.Spec;
using BusinessOS.Spec.Overlaying;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Writing;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Renaming;

/// <summary>
/// Gives a node another name in all files of the apps that were named: its own app and those that refer to it. Whatever
/// comes of it is compiled before anything may be written.
/// </summary>
/// <param name="nameOf">How problems name a file: from its full path.</param>
/// <param name="read">Reads the files at a path, where some are not what stands on disk.</param>
public sealed class AppRename(AppBuilder builder, PackLibrary packs, Func<string, string> nameOf, Func<string, Outcome<AppFiles>> read)
{
    public AppRename(AppBuilder builder, PackLibrary packs, Func<string, string> nameOf)
        : this(builder, packs, nameOf, AppFolder.Read)
    {
    }

    /// <param name="paths">App folders or single files.</param>
    /// <param name="written">The node as a person names it.</param>
    public RenameOutcome Plan(IReadOnlyList<string> paths, string written, string to)
    {
        var files = ImmutableArray.CreateBuilder<AppFiles>();
        foreach (var path in paths)
        {
            if (read(path) is { Value: { } found })
            {
                files.Add(found);
            }
        }

        var before = new SourceReader(packs, read).Read(paths, nameOf);
        if (!before.Succeeded)
        {
            return new(new(null, before.Diagnostics), before.Value?.Texts ?? ImmutableDictionary<string, string>.Empty);
        }

        var built = builder.Check(before.Value.Apps);
        if (!built.Succeeded)
        {
            return new(new(null, built.Diagnostics), before.Value.Texts);
        }

        var joined = PackOverlays.Apply([.. before.Value.Apps.Select(a => a.Document)]).Value?.Select(d => d.App).ToList() ?? [];
        var named = NodeFinder.Find([.. joined.SelectMany((app, i) => Nameable(app, i < paths.Count ? null : before.Value.Apps[i].Document.App))], written);
        var node = named.Then(node => Allowed(node, to));
        return node.Succeeded
            ? new Step(files.ToImmutable(), before.Value, built.Value, node.Value, to, nameOf, joined).Run(overlay => Recheck(paths, overlay))
            : new(new(null, node.Diagnostics), before.Value.Texts);
    }

    /// <summary>The nodes of an app; of one that was not asked for only what the others add to it.</summary>
    /// <param name="own">The app as its own files say it; null for one that was asked for.</param>
    private static IEnumerable<FoundNode> Nameable(AppSpec app, AppSpec? own) =>
        SpecNode.Of(app).Except(own is null ? [] : SpecNode.Of(own)).Select(node => new FoundNode(app, node));

    private (Outcome<SourceSet> Sources, Outcome<BuiltWorkspace> Built) Recheck(
        IReadOnlyList<string> paths, IReadOnlyList<AppFiles> changed)
    {
        var byPath = paths.Zip(changed).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var sources = new SourceReader(packs, path => byPath.TryGetValue(path, out var files) ? new(files) : read(path)).Read(paths, nameOf);
        return (sources, sources.Then(s => builder.Check(s.Apps)));
    }

    private static Outcome<FoundNode> Allowed(FoundNode found, string to)
    {
        var node = found.Node;
        var problem = node.Name == to ? RenameDiagnostics.SameName.At(SourceSpan.None, node.Word, to)
            : !SpecName.IsName(to) ? RenameDiagnostics.NoName.At(SourceSpan.None, to, SpecName.FromLabel(to) ?? "Loan")
            : SpecNode.Of(found.App).Contains(node with { Name = to }) ? RenameDiagnostics.Taken.At(SourceSpan.None, node.Word, (node with { Name = to }).FullName)
            : null;
        return problem is null ? new(found) : new(null, [problem]);
    }

    /// <summary>One rename, once it is known what it is about.</summary>
    private sealed class Step(
        ImmutableArray<AppFiles> files, SourceSet before, BuiltWorkspace built, FoundNode found, string to, Func<string, string> nameOf, IReadOnlyList<AppSpec> joined)
    {
        private readonly CodeRename _code = new(
            new RenamedSymbols(built.Apps.First(a => a.App.Id == found.App.Id).App, found.Node, to), found.Node.Name, to);

        public RenameOutcome Run(Func<IReadOnlyList<AppFiles>, (Outcome<SourceSet> Sources, Outcome<BuiltWorkspace> Built)> check)
        {
            var changed = files.Select((f, i) => Changed(f, before.Apps[i])).ToList();
            var (sources, after) = check(changed);
            if (!after.Succeeded || sources.Value is null)
            {
                return new(
                    new(null, [RenameDiagnostics.Mistakes.At(SourceSpan.None, to), .. after.Diagnostics]),
                    sources.Value?.Texts ?? before.Texts);
            }

            var problems = before.Apps.Take(files.Length)
                .SelectMany(a => Problems(a, CompilationOf(built, a), CompilationOf(after.Value, a)))
                .ToList();
            return problems.Exists(p => p.IsError)
                ? new(new(null, [.. problems]), before.Texts)
                : new(new(new RenamePlan($"{found.Node.Word} {found.Node.FullName}", [.. Differences(changed), .. Records(changed)]) { Files = [.. changed] }, [.. problems]), before.Texts);
        }

        private IEnumerable<BusinessOS.Diagnostics.Diagnostic> Problems(AppSource app, Compilation old, Compilation now) =>
            [.. _code.Misread(old, now, app.OwnedCode.ContainsKey), .. _code.Texts(old, app.OwnedCode.ContainsKey)];

        private AppFiles Changed(AppFiles old, AppSource source)
        {
            var app = source.Document.App;
            var renamed = Clean(Spec.Patching.Renaming.Apply(app, found.App, found.Node, to, joined), app);
            var isOwner = app.Id == found.App.Id;
            var code = _code.Apply(CompilationOf(built, source), source.OwnedCode);
            return old with
            {
                Spec = [.. SpecWriter.Update(old.Spec, renamed, new RenamedNode(found.Node, to, isOwner ? null : found.App.Id))],
                Code = old.Code.ToImmutableSortedDictionary(
                    c => c.Key, c => code.GetValueOrDefault(nameOf(Path.Combine(old.Folder, c.Key)), c.Value), StringComparer.Ordinal),
                Seeds = isOwner ? SeedRename.Apply(old.Seeds, app, found.Node, to) : old.Seeds,
                Lock = isOwner ? source.Lock?.Rename(found.Node, to).Write()
                    : app.Overlays.Any(o => o.App == found.App.Id) ? source.Lock?.Rename(found.Node, to, found.App.Id).Write()
                    : old.Lock,
            };
        }

        /// <summary>What a field or an entity was is kept by the lock; the spec need not say it.</summary>
        private AppSpec Clean(AppSpec renamed, AppSpec app) => app.Id != found.App.Id ? renamed with
        {
            Overlays = [.. renamed.Overlays.Select((o, i) => o with
            {
                Entity = o.Entity with { Fields = [.. o.Entity.Fields.Select((f, j) => f with { Was = app.Overlays[i].Entity.Fields[j].Was })] },
            })],
        } : renamed with
        {
            Entities = [.. renamed.Entities.Select((e, i) => e with
            {
                Was = app.Entities[i].Was is { } was && was != e.Name ? was : null,
                Fields = [.. e.Fields.Select((f, j) => f with
                {
                    Was = app.Entities[i].Fields[j].Was is { } old && old != f.Name ? old : null,
                })],
            })],
        };

        private static Compilation CompilationOf(BuiltWorkspace workspace, AppSource app) =>
            workspace.Apps.First(a => a.App.Id == app.Document.App.Id).Reference is CompilationReference checkedApp
                ? checkedApp.Compilation
                : throw new InvalidOperationException($"{app.Document.App.Id} was built, not checked.");

        private IEnumerable<FileChange> Differences(List<AppFiles> changed) => files.Zip(changed).SelectMany(f => AppChanges.Between(f.First, f.Second));

        /// <summary>What apps keep of the pack goes with it, where it was not edited since: they are renamed together.</summary>
        private IEnumerable<FileChange> Records(List<AppFiles> changed)
        {
            var owner = before.Apps.Take(files.Length).ToList().FindIndex(a => a.Document.App.Id == found.App.Id);
            if (owner < 0)
            {
                return [];
            }

            var (old, now) = (PackRecord.FilesOf(files[owner], before.Apps[owner].Lock?.Write()), PackRecord.FilesOf(changed[owner], changed[owner].Lock));
            return files
                .Where((_, i) => before.Apps[i].Document.App.Overlays.Any(o => o.App == found.App.Id))
                .Select(app => PackRecord.FolderOf(app, found.App.Id))
                .Where(folder => PackRecord.VersionIn(folder) is not null && PackRecord.Changes(folder, old).Count == 0)
                .SelectMany(folder => PackRecord.Changes(folder, now));
        }
    }
}
