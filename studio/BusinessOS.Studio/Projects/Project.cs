using System.Collections.Immutable;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;

namespace BusinessOS.Studio.Projects;

/// <summary>
/// An app somebody is building: its files, what they mean, its versions. One object for everybody who has it open;
/// changes are taken one at a time.
/// </summary>
public sealed class Project : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ProjectFolder _disk;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Diagnostic> _problems = [];
    private Diagnostic? _unwatched;
    private ProjectIndex _index;
    private ImmutableSortedDictionary<string, string> _files;

    private Project(string id, string folder, ProjectIndex index, AppSpec app, ImmutableSortedDictionary<string, string> files, TimeProvider time)
    {
        (Id, Folder, _index, App, _files, _time) = (id, folder, index, app, files, time);
        _disk = new ProjectFolder(folder);
    }

    /// <summary>Something changed: files, problems or versions.</summary>
    public event Action? Changed;

    public string Id { get; }

    public string Folder { get; }

    public string Name => App.Name;

    /// <summary>The last spec that could be read.</summary>
    public AppSpec App { get; private set; }

    /// <summary>The app's text files, by path.</summary>
    public IReadOnlyList<SpecFile> Files => [.. _files.Select(f => new SpecFile(f.Key, f.Value))];

    public IReadOnlyList<Diagnostic> Problems => _unwatched is { } unwatched ? [.. _problems, unwatched] : _problems;

    /// <summary>Whether a file that a problem names is the app's own; one of a pack it uses is not.</summary>
    public bool Owns(string path) => _files.ContainsKey(path);

    public IReadOnlyList<ProjectVersion> Versions => _index.Versions;

    /// <summary>The number of the version the app stands at.</summary>
    public int Version => _index.Current;

    public bool CanUndo => _index.Position > 0;

    public bool CanRedo => _index.Position < _index.Trail.Count - 1;

    internal static async Task<Project> CreateAsync(
        string id,
        string folder,
        AppSpec app,
        string requirements,
        IReadOnlyList<string> changes,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var files = SpecWriter.Write(app)
            .Append(new SpecFile(AppFolder.Requirements, requirements))
            .Append(AppLock.First(app))
            .ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        var first = new ProjectVersion(1, time.GetUtcNow(), "Made of your text", changes);
        var project = new Project(id, folder, new ProjectIndex(app.Name, [first], [1], 0), app, files, time);
        await Task.Run(
            () =>
            {
                project._disk.Replace(files);
                project._disk.Keep(project._index, 1, files);
            },
            cancellationToken);
        project.Watch();
        return project;
    }

    internal static Task<Project?> LoadAsync(string id, string folder, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                var disk = new ProjectFolder(folder);
                var files = disk.Files().ToImmutableSortedDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
                var index = disk.ReadIndex();
                var read = SpecReader.Read(SpecFiles(files));
                var app = read.Succeeded ? read.Value.App : LastGood(disk, index) ?? new AppSpec { Id = id, Name = index.Name };
                var project = new Project(id, folder, index, app, files, time) { _problems = ProblemsOf(read, files) };
                project.Watch();
                return (Project?)project;
            },
            cancellationToken);

    /// <summary>The spec that operations would lead to; nothing changes.</summary>
    public Outcome<AppSpec> Try(IReadOnlyList<Operation> operations) => Patch.Apply(App, operations);

    /// <summary>Applies operations and keeps the result as a version. Comments and order of the files stay.</summary>
    public Task<Outcome<AppSpec>> ApplyAsync(
        IReadOnlyList<Operation> operations, string summary, CancellationToken cancellationToken) =>
        TakeTurnAsync(
            () =>
            {
                if (SpecReader.Read(SpecFiles(_files)) is { Succeeded: false } broken)
                {
                    return new(null, broken.Diagnostics);
                }

                var applied = Patch.Apply(App, operations);
                if (applied.Succeeded)
                {
                    var updated = SpecWriter.Update(SpecFiles(_files), applied.Value);
                    var files = SeedFiles.Follow(_files, App, operations).RemoveRange(SpecFiles(_files).Select(f => f.Path))
                        .SetItems(updated.Select(f => KeyValuePair.Create(f.Path, f.Text)));
                    Keep(files, applied.Value, summary, [.. operations.Select(OperationText.Describe)]);
                }

                return applied;
            },
            cancellationToken);

    /// <summary>
    /// Saves a file as typed, as a version: one that cannot be read as well, so that nothing typed is lost. The last app
    /// that could be read stays what it was.
    /// </summary>
    /// <param name="basedOn">The text the writer started from; null for a file that was not there.</param>
    /// <returns>False when the file has changed since, or is none an app consists of; then nothing is saved.</returns>
    public async Task<bool> SaveFileAsync(string path, string text, string? basedOn, CancellationToken cancellationToken) =>
        await TakeTurnAsync(
            () =>
            {
                if (!AppParts.IsPart(path) || _files.GetValueOrDefault(path) != basedOn)
                {
                    return false;
                }

                KeepEdited(_files.SetItem(path, text), $"Edited {path}");
                return true;
            },
            cancellationToken);

    /// <summary>Takes in what was changed in the folder by other programs.</summary>
    public Task TakeInAsync(CancellationToken cancellationToken) => TakeTurnAsync(() => App, cancellationToken);

    /// <summary>The app as it was in a version; null when that version is not known or could not be read.</summary>
    public AppSpec? SpecAt(int version) =>
        Versions.Any(v => v.Number == version) ? SpecReader.Read(SpecFiles(_disk.FilesOf(version))) is { Succeeded: true } read ? read.Value.App : null : null;

    public Task UndoAsync(CancellationToken cancellationToken) => StepAsync(-1, cancellationToken);

    public Task RedoAsync(CancellationToken cancellationToken) => StepAsync(+1, cancellationToken);

    /// <summary>Goes back to a version; the way there can be undone as well.</summary>
    public Task RestoreAsync(int version, CancellationToken cancellationToken) =>
        TakeTurnAsync(
            () =>
            {
                StandAt(_index with
                {
                    Trail = [.. _index.Trail.Take(_index.Position + 1), version],
                    Position = _index.Position + 1,
                });
                return App;
            },
            cancellationToken);

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
        _turn.Dispose();
    }

    /// <summary>What the compiler found, told by whoever compiled.</summary>
    internal void Report(IReadOnlyList<Diagnostic> problems)
    {
        _problems = problems;
        Changed?.Invoke();
    }

    private static List<SpecFile> SpecFiles(IEnumerable<KeyValuePair<string, string>> files) =>
        [.. files
            .Where(f => AppParts.IsSource(f.Key) && !AppParts.IsSeed(f.Key) && !f.Key.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => new SpecFile(f.Key, f.Value))];

    private Task<AppSpec> StepAsync(int step, CancellationToken cancellationToken) =>
        TakeTurnAsync(
            () =>
            {
                var position = _index.Position + step;
                if (position >= 0 && position < _index.Trail.Count)
                {
                    StandAt(_index with { Position = position });
                }

                return App;
            },
            cancellationToken);

    private void StandAt(ProjectIndex index)
    {
        var files = _disk.FilesOf(index.Current).ToImmutableSortedDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var read = SpecReader.Read(SpecFiles(files));
        _disk.Replace(files);
        _disk.WriteIndex(index);
        (_index, _files, _problems) = (index, files, ProblemsOf(read, files));
        App = read.Succeeded ? read.Value.App : App;
    }

    private static AppSpec? LastGood(ProjectFolder disk, ProjectIndex index) =>
        index.Trail.Take(index.Position + 1).Reverse()
            .Select(number => SpecReader.Read(SpecFiles(disk.FilesOf(number))))
            .FirstOrDefault(read => read.Succeeded)?.Value?.App;

    private void Watch() => _ = FollowAsync(_closed.Token);

    private async Task FollowAsync(CancellationToken closed)
    {
        try
        {
            await foreach (var _ in new FolderWatch([Folder], MayMatter, Quiet, _time, TellUnwatched).ChangesAsync(closed))
            {
                try
                {
                    await TakeInAsync(closed);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // What cannot be read now is taken in with the next change.
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The project was closed.
        }
    }

    /// <summary>A part, or a folder that may hold some; the ids are written with every version by the Studio itself.</summary>
    private static bool MayMatter(string path) =>
        AppParts.IsPart(path) ? path != AppFolder.Lock : Path.GetExtension(path).Length == 0;

    private void TellUnwatched(Diagnostic reason)
    {
        _unwatched = reason;
        Changed?.Invoke();
    }

    /// <summary>Another program may have written to the folder; its work becomes a version, not a casualty.</summary>
    private void TakeInDisk()
    {
        var present = _disk.Files().ToImmutableSortedDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        if (present.Count != _files.Count || present.Any(f => _files.GetValueOrDefault(f.Key) != f.Value))
        {
            KeepEdited(present, "Changed outside the Studio");
        }
    }

    private void KeepEdited(ImmutableSortedDictionary<string, string> files, string summary)
    {
        var read = SpecReader.Read(SpecFiles(files));
        var app = read.Succeeded ? read.Value.App : App;
        string[] changes = read.Succeeded
            ? [.. SpecDifference.Between(App, app).Select(OperationText.Describe), .. OverlayDifference.Between(App, app).Select(c => c.Text)]
            : ["It cannot be read yet, so the app stays as it was"];
        Keep(files, app, summary, changes);
    }

    private void Keep(ImmutableSortedDictionary<string, string> edited, AppSpec app, string summary, IReadOnlyList<string> changes)
    {
        var (files, questions) = WithIds(edited);
        var version = new ProjectVersion(_index.Versions[^1].Number + 1, _time.GetUtcNow(), summary, [.. changes, .. questions]);
        var index = new ProjectIndex(
            app.Name, [.. _index.Versions, version], [.. _index.Trail.Take(_index.Position + 1), version.Number], _index.Position + 1);
        _disk.Replace(files);
        _disk.Keep(index, version.Number, files);
        (_index, _files, App, _problems) = (index, files, app, ProblemsOf(SpecReader.Read(SpecFiles(files)), files));
    }

    /// <summary>What is wrong with the files before any compiler sees them: with the spec, or with the stable ids beside it.</summary>
    private static EquatableArray<Diagnostic> ProblemsOf(
        Outcome<SpecDocument> read, ImmutableSortedDictionary<string, string> files) =>
        read.Succeeded && AppLock.InStep(read.Value, files.GetValueOrDefault(AppFolder.Lock)) is { Succeeded: false } broken
            ? [.. read.Diagnostics, .. broken.Diagnostics]
            : read.Diagnostics;

    /// <summary>The files with their stable ids in step; and what may have been renamed without a word about it.</summary>
    private static (ImmutableSortedDictionary<string, string> Files, IEnumerable<string> Questions) WithIds(
        ImmutableSortedDictionary<string, string> files)
    {
        var read = SpecReader.Read(SpecFiles(files));
        if (!read.Succeeded)
        {
            return (files, []);
        }

        var locked = AppLock.InStep(read.Value, files.GetValueOrDefault(AppFolder.Lock));
        return locked.Succeeded
            ? (files.SetItem(AppFolder.Lock, locked.Value.Write()), locked.Diagnostics.Select(d => $"{d.Message} {d.Fix}"))
            : (files, []);
    }

    private async Task<T> TakeTurnAsync<T>(Func<T> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        T result;
        try
        {
            result = await Task.Run(
                () =>
                {
                    TakeInDisk();
                    return change();
                },
                cancellationToken);
        }
        finally
        {
            _turn.Release();
        }

        Changed?.Invoke();
        return result;
    }
}
