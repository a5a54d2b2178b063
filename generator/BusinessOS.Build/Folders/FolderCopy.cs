namespace BusinessOS.Build.Folders;

/// <summary>A new folder of texts and of files copied from elsewhere, written whole or not at all.</summary>
public static class FolderCopy
{
    /// <param name="texts">By path.</param>
    /// <param name="copies">From where, by path: files or folders.</param>
    public static Outcome<string> Write(string folder, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string> copies)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return new(null, [FolderDiagnostics.TargetTaken.At(SourceSpan.None, folder)]);
        }

        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var staged = $"{target}.{Guid.NewGuid():N}.new";
        try
        {
            foreach (var (path, text) in texts)
            {
                File.WriteAllText(Ready(staged, path), text);
            }

            foreach (var (path, source) in copies)
            {
                Copy(source, Path.Combine(staged, path));
            }

            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(staged, target);
            return new(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(staged))
            {
                Directory.Delete(staged, recursive: true);
            }

            return new(null, [FolderDiagnostics.Refused.At(SourceSpan.None, folder, e.Message)]);
        }
    }

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            File.Copy(source, Ready(Path.GetDirectoryName(target) ?? "", Path.GetFileName(target)));
            return;
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Ready(target, Path.GetRelativePath(source, file)));
        }
    }

    private static string Ready(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
        return file;
    }
}
