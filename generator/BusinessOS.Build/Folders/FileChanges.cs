namespace BusinessOS.Build.Folders;

/// <summary>Writes changes to files people own: all of them, or none.</summary>
public static class FileChanges
{
    /// <returns>What the file system refused; then everything is as it was.</returns>
    public static IReadOnlyList<Diagnostic> Write(IReadOnlyList<FileChange> changes)
    {
        var before = new List<(string Path, byte[]? Content)>();
        var at = "";
        try
        {
            foreach (var change in changes)
            {
                at = change.Path;
                before.Add((change.Path, File.Exists(change.Path) ? File.ReadAllBytes(change.Path) : null));
            }

            foreach (var change in changes.Where(c => c.Text is not null))
            {
                at = change.Path;
                Directory.CreateDirectory(Path.GetDirectoryName(change.Path) ?? ".");
                AppFolder.WritePart(change.Path, change.Path, change.Text ?? "");
            }

            foreach (var change in changes.Where(c => c.Text is null))
            {
                at = change.Path;
                File.Delete(change.Path);
            }

            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Restore(before);
            return [FolderDiagnostics.Refused.At(SourceSpan.None, at, e.Message)];
        }
    }

    private static void Restore(List<(string Path, byte[]? Content)> before)
    {
        foreach (var (path, content) in before)
        {
            if (content is null)
            {
                File.Delete(path);
            }
            else if (!File.Exists(path) || !File.ReadAllBytes(path).SequenceEqual(content))
            {
                File.WriteAllBytes(path, content);
            }
        }
    }
}
