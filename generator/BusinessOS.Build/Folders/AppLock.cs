using BusinessOS.Spec;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Build.Folders;

/// <summary>
/// The stable ids beside a spec on disk. They are brought up to date whenever the spec is read. On the command line they are
/// written once the app compiled: a spec with mistakes in it leaves no traces. In the Studio they are part of each version.
/// </summary>
public static class AppLock
{
    /// <summary>The ids of a spec that was read, in step with it; questions where something may have been renamed.</summary>
    /// <param name="locked">The text of the lock so far; null when there is none.</param>
    public static Outcome<LockFile> InStep(SpecDocument document, string? locked, string name = LockFile.FileName)
    {
        if (locked is null)
        {
            return StableIds.Assign(document.App, document.Map, null);
        }

        var previous = LockFile.Read(new SpecFile(name, locked));
        return previous.Succeeded ? StableIds.Assign(document.App, document.Map, previous.Value) : previous;
    }

    /// <summary>The text of the lock of a spec seen for the first time.</summary>
    public static SpecFile First(AppSpec app) =>
        new(LockFile.FileName, (StableIds.Assign(app, SourceMap.Empty, null).Value
            ?? throw new InvalidOperationException("A first lock has nothing to be asked about.")).Write());

    /// <summary>Writes the locks that are behind their specs. One that cannot be written is told, and no reason to stop.</summary>
    public static IReadOnlyList<Diagnostic> Save(SourceSet sources)
    {
        var problems = new List<Diagnostic>();
        foreach (var stale in sources.StaleLocks)
        {
            try
            {
                if (stale.Text is null)
                {
                    File.Delete(stale.Path);
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(stale.Path) ?? ".");
                AppFolder.WritePart(stale.Path + ".new", stale.Path, stale.Text);
                File.Move(stale.Path + ".new", stale.Path, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(FolderDiagnostics.LockNotWritten.At(SourceSpan.None, stale.Path, e.Message));
            }
        }

        return problems;
    }
}

/// <summary>A lock that says something else than its file does, or has no file yet; or a file that is kept of a pack and is not as the pack is.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Text">What it is to say; null when it goes.</param>
public sealed record StaleLock(string Path, string? Text);
