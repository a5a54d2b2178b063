using System.Collections.Concurrent;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Studio.Projects;

/// <summary>The apps of this Studio: folders below one folder, each an ordinary app folder with its versions.</summary>
public sealed class ProjectShelf(string folder, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Project?>>> _open = new(StringComparer.Ordinal);

    /// <summary>Every app, last changed first.</summary>
    public IReadOnlyList<ProjectSummary> List() =>
        !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateDirectories(folder)
                .Where(d => File.Exists(Path.Combine(d, ProjectFolder.Versions, ProjectFolder.Index)))
                .Select(d => ProjectFolder.Summary(d))
                .OrderByDescending(p => p.ChangedAt)];

    /// <summary>The open app of this id; the same object for everybody who has it open.</summary>
    public Task<Project?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (!IsId(id) || !Directory.Exists(Path.Combine(folder, id)))
        {
            return Task.FromResult<Project?>(null);
        }

        return _open
            .GetOrAdd(id, key => new Lazy<Task<Project?>>(() => Project.LoadAsync(key, Path.Combine(folder, key), time, CancellationToken.None)))
            .Value
            .WaitAsync(cancellationToken);
    }

    /// <summary>Makes an app of a plan. A name that is taken gets a number.</summary>
    public async Task<Outcome<Project>> CreateAsync(
        AppSpec start, IReadOnlyList<Operation> operations, string requirements, CancellationToken cancellationToken)
    {
        var applied = Patch.Apply(start, operations);
        if (!applied.Succeeded)
        {
            return new(null, applied.Diagnostics);
        }

        var id = FreeId(NewId.Of(applied.Value.Name));
        var spec = applied.Value with { Id = id };
        var made = await Project.CreateAsync(
            id, Path.Combine(folder, id), spec, requirements, [.. operations.Select(OperationText.Describe)], time, cancellationToken);
        _open[id] = new Lazy<Task<Project?>>(() => Task.FromResult<Project?>(made));
        return new(made);
    }

    private string FreeId(string wanted)
    {
        var id = wanted;
        for (var number = 2; Directory.Exists(Path.Combine(folder, id)); number++)
        {
            id = $"{wanted}-{number}";
        }

        return id;
    }

    private static bool IsId(string id) => id.Length is > 0 and <= 80 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
