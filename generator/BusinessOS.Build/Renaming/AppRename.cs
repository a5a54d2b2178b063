using System.Collections.Immutable;
using BusinessOS.Build.Folders;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Writing;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Renaming;

/// <summary>
/// Gives a node another name in all files of the apps that were named: its own app and those that refer to it. Whatever
/// comes of it is compiled before anything may be written.
/// </summary>
/// <param name="nameOf">How problems name a file: from its full path.</param>
public sealed class AppRename(AppBuilder builder, PackLibrary packs, Func<string, string> nameOf)
{
    /// <param name="paths">App folders or single files.</param>
    /// <param name="written">The node as a person names it.</param>
    public RenameOutcome Plan(IReadOnlyList<string> paths, string written, string to)
    {
        var files = ImmutableArray.CreateBuilder<AppFiles>();
        foreach (var path in paths)
        {
            if (AppFolder.Read(path) is { Value: { } read })
            {
                files.Add(read);
            }
        }

        var before = new SourceReader(packs).Read(paths, nameOf);
        if (!before.Succeeded)
        {
            return new(new(null, before.Diagnostics), before.Value?.Texts ?? ImmutableDictionary<string, string>.Empty);
        }

        var built = builder.Check(before.Value.Apps);
        if (!built.Succeeded)
        {
            return new(new(null, built.Diagnostics), before.Value.Texts);
        }

        var asked = before.Value.Apps.Take(paths.Count).Select(a => a.Document.App).ToList();
        var found = NodeFinder.Find(asked, written).Then(node => Allowed(node, to));
        return found.Succeeded
            ? new Step(files.ToImmutable(), before.Value, built.Value, found.Value, to, nameOf).Run(overlay => Recheck(paths, overlay))
            : new(new(null, found.Diagnostics), before.Value.Texts);
    }

    private (Outcome<SourceSet> Sources, Outcome<BuiltWorkspace> Built) Recheck(
        IReadOnlyList<string> paths, IReadOnlyList<AppFiles> changed)
    {
        var byPath = paths.Zip(changed).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var sources = new SourceReader(packs, path => byPath.TryGetValue(path, out var files) ? new(files) : AppFolder.Read(path)).Read(paths, nameOf);
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
        ImmutableArray<AppFiles> files, SourceSet before, BuiltWorkspace built, FoundNode found, string to, Func<string, string> nameOf)
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
                : new(new(new RenamePlan($"{found.Node.Word} {found.Node.FullName}", Differences(changed)), [.. problems]), before.Texts);
        }

        private IEnumerable<BusinessOS.Diagnostics.Diagnostic> Problems(AppSource app, Compilation old, Compilation now) =>
            [.. _code.Misread(old, now, app.OwnedCode.ContainsKey), .. _code.Texts(old, app.OwnedCode.ContainsKey)];

        private AppFiles Changed(AppFiles old, AppSource source)
        {
            var app = source.Document.App;
            var renamed = Clean(Spec.Patching.Renaming.Apply(app, found.App, found.Node, to), app);
            var isOwner = app.Id == found.App.Id;
            var code = _code.Apply(CompilationOf(built, source), source.OwnedCode);
            return old with
            {
                Spec = [.. SpecWriter.Update(old.Spec, renamed, isOwner ? new RenamedNode(found.Node, to) : null)],
                Code = old.Code.ToImmutableSortedDictionary(
                    c => c.Key, c => code.GetValueOrDefault(nameOf(Path.Combine(old.Folder, c.Key)), c.Value), StringComparer.Ordinal),
                Seeds = isOwner ? SeedRename.Apply(old.Seeds, app, found.Node, to) : old.Seeds,
                Lock = isOwner ? source.Lock?.Rename(found.Node, to).Write() : old.Lock,
            };
        }

        /// <summary>What a field or an entity was is kept by the lock; the spec need not say it.</summary>
        private AppSpec Clean(AppSpec renamed, AppSpec app) => app.Id != found.App.Id ? renamed : renamed with
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

        private EquatableArray<FileChange> Differences(List<AppFiles> changed)
        {
            var changes = new SortedDictionary<string, string?>(StringComparer.Ordinal);
            foreach (var (old, now) in files.Zip(changed))
            {
                var texts = TextsOf(now);
                foreach (var (path, text) in TextsOf(old).Where(t => !texts.ContainsKey(t.Key)))
                {
                    changes[path] = null;
                }

                foreach (var (path, text) in texts.Where(t => TextsOf(old).GetValueOrDefault(t.Key) != t.Value))
                {
                    changes[path] = text;
                }
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
}
