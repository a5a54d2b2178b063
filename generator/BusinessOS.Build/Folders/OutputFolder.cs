using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BusinessOS.Build.Lifting;

namespace BusinessOS.Build.Folders;

/// <summary>
/// Generated sources on disk, to be looked at. A lock file holds the hash of every file as it was written: a file
/// somebody edited is reported and left alone, one that is no longer generated goes, one that is equal is not touched.
/// </summary>
public static class OutputFolder
{
    public const string LockFile = ".bos.lock.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the files by path; the value tells how many were written.</summary>
    /// <param name="given">Files that are written although somebody edited them: what was added has another place now.</param>
    public static Outcome<OutputSummary> Write(string folder, IReadOnlyDictionary<string, string> files, IReadOnlySet<string>? given = null) =>
        Guarded(folder, () => WriteAll(folder, files, given ?? ImmutableHashSet<string>.Empty));

    /// <summary>The files that somebody edited since they were written.</summary>
    /// <param name="files">What is generated now, by path.</param>
    public static Outcome<EditedFiles> Edited(string folder, IReadOnlyDictionary<string, string> files) => Guarded(folder, () =>
    {
        if (ReadLock(folder) is not { } locked)
        {
            return new(null, [LiftDiagnostics.NothingBuilt.At(SourceSpan.None, folder)]);
        }

        var present = locked
            .Where(f => File.Exists(Path.Combine(folder, f.Key)))
            .Select(f => (Path: f.Key, Hash: f.Value, Text: File.ReadAllText(Path.Combine(folder, f.Key))));
        return new Outcome<EditedFiles>(new EditedFiles(
        [
            .. present
                .Where(f => HashOf(f.Text) is var hash && hash != f.Hash && hash != HashNow(f.Path))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => new EditedFile(f.Path, f.Text, f.Hash == HashNow(f.Path))),
        ]));

        string? HashNow(string path) => files.TryGetValue(path, out var text) ? HashOf(text) : null;
    });

    private static Outcome<TValue> Guarded<TValue>(string folder, Func<Outcome<TValue>> work)
        where TValue : class
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [FolderDiagnostics.Refused.At(SourceSpan.None, folder, e.Message)]);
        }
    }

    private static Outcome<OutputSummary> WriteAll(string folder, IReadOnlyDictionary<string, string> files, IReadOnlySet<string> given)
    {
        var locked = ReadLock(folder);
        if (locked is null && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return new(null, [FolderDiagnostics.TargetTaken.At(SourceSpan.None, folder)]);
        }

        locked ??= [];
        var problems = new List<Diagnostic>();
        var next = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var written = 0;
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(folder, path);
            var present = File.Exists(target) ? HashOf(File.ReadAllText(target)) : null;
            var wanted = HashOf(text);
            if (present is not null && present != wanted && present != locked.GetValueOrDefault(path) && !given.Contains(path))
            {
                problems.Add(FolderDiagnostics.EditedByHand.At(SourceSpan.StartOf(path), path));
                next[path] = locked.GetValueOrDefault(path) ?? "";
                continue;
            }

            next[path] = wanted;
            if (present != wanted)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
                File.WriteAllText(target, text);
                written++;
            }
        }

        var removed = RemoveStale(folder, locked, files, problems);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, LockFile), JsonSerializer.Serialize(next, Json));
        return new(new OutputSummary(written, removed, files.Count), [.. problems]);
    }

    private static int RemoveStale(
        string folder, Dictionary<string, string> locked, IReadOnlyDictionary<string, string> files, List<Diagnostic> problems)
    {
        var removed = 0;
        foreach (var (path, hash) in locked.Where(f => !files.ContainsKey(f.Key)))
        {
            var target = Path.Combine(folder, path);
            if (!File.Exists(target))
            {
                continue;
            }

            if (HashOf(File.ReadAllText(target)) == hash)
            {
                File.Delete(target);
                removed++;
            }
            else
            {
                problems.Add(FolderDiagnostics.EditedByHand.At(SourceSpan.StartOf(path), path));
            }
        }

        return removed;
    }

    private static Dictionary<string, string>? ReadLock(string folder)
    {
        var path = Path.Combine(folder, LockFile);
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path), Json) : null;
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What became of generated files on disk.</summary>
public sealed record OutputSummary(int Written, int Removed, int Total);
