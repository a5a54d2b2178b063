using System.Collections.Immutable;
using BusinessOS.Build.Upgrading;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Build.Folders;

/// <summary>Reads apps from disk together with the packs they use.</summary>
/// <param name="read">Reads the files at a path, where some are not, or not yet, what stands on disk.</param>
public sealed class SourceReader(PackLibrary packs, Func<string, Outcome<AppFiles>> read)
{
    public SourceReader(PackLibrary packs)
        : this(packs, AppFolder.Read)
    {
    }

    /// <param name="paths">App folders or single files.</param>
    /// <param name="nameOf">How problems name a file: from its full path.</param>
    public Outcome<SourceSet> Read(IReadOnlyList<string> paths, Func<string, string> nameOf)
    {
        var reading = new Reading(nameOf, read);
        var waiting = new Queue<string>(paths);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var taken = 0; waiting.TryDequeue(out var path); taken++)
        {
            if (reading.Take(path, isAskedFor: taken < paths.Count) is not { } app)
            {
                continue;
            }

            known.Add(app.Id);
            foreach (var used in app.UsedApps.Where(known.Add))
            {
                if (packs.FolderOf(used) is { } folder && !paths.Any(p => IsApp(p, used)))
                {
                    waiting.Enqueue(folder);
                }
            }
        }

        return reading.ToOutcome();
    }

    /// <summary>Whether a path that is still to be read is the app of this id, so that the installed pack gives way to it.</summary>
    private bool IsApp(string path, string id) =>
        read(path).Value is { } files && SpecReader.Read(files.Spec).Value?.App.Id == id;

    /// <summary>What has been read so far.</summary>
    private sealed class Reading(Func<string, string> nameOf, Func<string, Outcome<AppFiles>> filesAt)
    {
        private readonly List<Diagnostic> _problems = [];
        private readonly List<AppSource> _apps = [];
        private readonly List<string> _folders = [];
        private readonly List<StaleLock> _staleLocks = [];
        private readonly List<(AppFiles Files, AppSource Source, bool IsAskedFor)> _taken = [];
        private readonly ImmutableDictionary<string, string>.Builder _texts =
            ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        public Outcome<SourceSet> ToOutcome()
        {
            foreach (var (files, source, _) in _taken.Where(t => t.IsAskedFor))
            {
                KeepPacks(files, source.Document);
            }

            return new(new SourceSet([.. _apps], [.. _folders], _texts.ToImmutable(), [.. _staleLocks]), [.. _problems]);
        }

        /// <summary>
        /// What an app extends is kept as it was when the app first compiled with that version, so that what is edited in the
        /// pack since is seen before its next version takes its place; another version is compared with it.
        /// </summary>
        private void KeepPacks(AppFiles app, SpecDocument document)
        {
            var unused = document.App.UsedApps.Where(id => !document.App.Overlays.Any(o => o.App == id)).SelectMany(id => PackRecord.Removed(app, id, _folders));
            _staleLocks.AddRange(unused.Select(c => new StaleLock(c.Path, c.Text)));
            foreach (var overlay in document.App.Overlays.DistinctBy(o => o.App))
            {
                if (_taken.Find(t => t.Source.Document.App.Id == overlay.App) is not { Files: { } files, Source: { } pack } || overlay.App == document.App.Id)
                {
                    continue;
                }

                var folder = PackRecord.FolderOf(app, overlay.App);
                if (PackRecord.VersionIn(folder) is not { } kept)
                {
                    _staleLocks.AddRange(PackRecord.Changes(folder, PackRecord.FilesOf(files, pack.Lock?.Write())).Select(c => new StaleLock(c.Path, c.Text)));
                }
                else if (kept != pack.Document.App.Version)
                {
                    var place = document.Map.Find($"{NodePath.Overlays(document.App.Id, overlay.App)}/entities/{overlay.Entity.Name}");
                    _problems.Add(UpgradeDiagnostics.OtherVersion.At(place, document.App.Id, overlay.App, kept, pack.Document.App.Version));
                }
            }
        }

        /// <summary>Reads one app; null when there is none to go on with.</summary>
        public AppSpec? Take(string path, bool isAskedFor)
        {
            var files = filesAt(path);
            _problems.AddRange(files.Diagnostics);
            if (!files.Succeeded)
            {
                return null;
            }

            string Name(string file) => file.Length == 0 ? nameOf(path) : nameOf(Path.Combine(files.Value.Folder, file));
            void Tell(IEnumerable<Diagnostic> found) => _problems.AddRange(found.Select(d => d with { Span = Renamed(d.Span, Name) }));

            var read = SpecReader.Read(files.Value.Spec);
            Tell(read.Diagnostics);
            foreach (var (file, text) in files.Value.Spec.Select(f => (f.Path, f.Text)).Concat(files.Value.Code.Concat(files.Value.Seeds).Select(c => (c.Key, c.Value))))
            {
                _texts[Name(file)] = text;
            }

            if (read.Value is null)
            {
                return null;
            }

            var locked = AppLock.InStep(read.Value, files.Value.Lock, files.Value.LockName);
            Tell(locked.Diagnostics);
            if (isAskedFor && read.Succeeded && locked.Value?.Write() is { } now && now != files.Value.Lock)
            {
                _staleLocks.Add(new StaleLock(Path.Combine(files.Value.Folder, files.Value.LockName), now));
            }

            var source = new AppSource(
                Renamed(read.Value, Name),
                files.Value.Code.ToImmutableSortedDictionary(c => Name(c.Key), c => c.Value, StringComparer.Ordinal))
            {
                Lock = locked.Value,
                Seeds = files.Value.Seeds.ToImmutableSortedDictionary(s => Name(s.Key), s => s.Value, StringComparer.Ordinal),
            };
            _folders.Add(files.Value.Folder);
            _apps.Add(source);
            _taken.Add((files.Value, source, isAskedFor));
            return read.Value.App;
        }

        private static SourceSpan Renamed(SourceSpan span, Func<string, string> name) =>
            span.IsNone ? span : span with { File = name(span.File) };

        private static SpecDocument Renamed(SpecDocument document, Func<string, string> name) => document with
        {
            Map = new SourceMap(
                document.Map.Spans.ToImmutableDictionary(s => s.Key, s => Renamed(s.Value, name), StringComparer.Ordinal),
                document.Map.Texts.ToImmutableDictionary(t => name(t.Key), t => t.Value, StringComparer.Ordinal)),
        };
    }
}
