using System.Collections.Immutable;
using System.Text;
using BusinessOS.Spec;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Build.Folders;

/// <summary>An app's folder on disk: <c>app.yaml</c>, <c>entities/</c>, <c>pages/</c>, <c>workflows/</c>, <c>texts/</c>, <c>code/</c>.</summary>
public static class AppFolder
{
    public const string Main = "app.yaml";
    public const string Lock = LockFile.FileName;
    public const string Requirements = "requirements.md";

    /// <summary>In bytes. A spec has some kilobytes; what is far above it is a mistake or an attack.</summary>
    public const long LargestFile = 1024 * 1024;

    /// <summary>In bytes, of a file of records.</summary>
    public const long LargestSeed = 256 * 1024 * 1024;

    private const int MostFiles = 5000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an app folder, or an app in a single <c>.yaml</c> file.</summary>
    public static Outcome<AppFiles> Read(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                return ReadSingle(path);
            }

            return Directory.Exists(path)
                ? ReadFolder(path)
                : new(null, [FolderDiagnostics.NotFound.At(SourceSpan.None, path)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [FolderDiagnostics.Refused.At(SourceSpan.None, path, e.Message)]);
        }
    }

    /// <summary>
    /// The texts of every part of an app, by path: what a person may have under way included, so nothing is required of
    /// them. A part that goes while it is read, or that is no text, is left out.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Parts(string folder)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in AppParts.PathsIn(folder).Where(AppParts.IsPart))
        {
            try
            {
                parts[path] = PictureText.IsPicture(path) ? PictureText.Of(File.ReadAllBytes(Path.Combine(folder, path))) : File.ReadAllText(Path.Combine(folder, path), Strict);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or DecoderFallbackException)
            {
                // Gone since it was listed, or not ours to keep as text.
            }
        }

        return parts;
    }

    /// <summary>Writes one part of an app.</summary>
    /// <param name="target">Where.</param>
    /// <param name="path">Its path in the app's folder, or its full path: where it will be, if it is written elsewhere first.</param>
    /// <param name="text">As <see cref="Parts"/> gives it.</param>
    public static void WritePart(string target, string path, string text)
    {
        if (PictureText.IsPicture($"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}"))
        {
            File.WriteAllBytes(target, PictureText.BytesOf(text));
        }
        else
        {
            File.WriteAllText(target, text, Strict);
        }
    }

    /// <summary>Writes a new app folder, whole or not at all: it is staged beside its place and moved there.</summary>
    public static Outcome<string> Create(string folder, IReadOnlyList<SpecFile> files)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return new(null, [FolderDiagnostics.TargetTaken.At(SourceSpan.None, folder)]);
        }

        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var staged = $"{target}.{Guid.NewGuid():N}.new";
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(staged, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? staged);
                WritePart(path, file.Path, file.Text);
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

    private static Outcome<AppFiles> ReadSingle(string path)
    {
        var problems = new List<Diagnostic>();
        var name = Path.GetFileName(path);
        var text = ReadText(path, name, problems);
        var lockName = AppParts.LockOf(name);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        var lockPath = Path.Combine(folder, lockName);
        var locked = File.Exists(lockPath) ? ReadText(lockPath, lockName, problems) : null;
        return text is null || problems.Count > 0
            ? new(null, [.. problems])
            : new(new AppFiles(
                folder, [new SpecFile(name, text)], ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), lockName, locked));
    }

    private static Outcome<AppFiles> ReadFolder(string folder)
    {
        var paths = AppParts.PathsIn(folder)
            .Take(MostFiles + 1)
            .Where(AppParts.IsInside)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (paths.Count > MostFiles)
        {
            return new(null, [FolderDiagnostics.TooManyFiles.At(SourceSpan.None, folder, MostFiles)]);
        }

        if (!paths.Any(IsMain))
        {
            return new(null, [FolderDiagnostics.NoAppFile.At(SourceSpan.None, folder)]);
        }

        var problems = new List<Diagnostic>();
        var spec = new List<SpecFile>();
        var code = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var seeds = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string? locked = null;
        foreach (var path in paths)
        {
            if (path == Lock)
            {
                locked = ReadText(Path.Combine(folder, path), path, problems);
            }
            else if (AppParts.IsSpec(path) && ReadText(Path.Combine(folder, path), path, problems) is { } yaml)
            {
                spec.Add(new SpecFile(path, yaml));
            }
            else if (PictureText.IsPicture(path))
            {
                if (ReadPicture(Path.Combine(folder, path), path, problems) is { } picture)
                {
                    spec.Add(new SpecFile(path, picture));
                }
            }
            else if (AppParts.IsCode(path) && ReadText(Path.Combine(folder, path), path, problems) is { } csharp)
            {
                code[path] = csharp;
            }
            else if (AppParts.IsSeed(path) && ReadText(Path.Combine(folder, path), path, problems, LargestSeed) is { } records)
            {
                seeds[path] = records;
            }
        }

        return problems.Count > 0
            ? new(null, [.. problems])
            : new(new AppFiles(Path.GetFullPath(folder), [.. spec], code.ToImmutable(), Lock, locked) { Seeds = seeds.ToImmutable() });
    }

    /// <summary>Whether a folder is an app's.</summary>
    internal static bool HasMain(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any(f => IsMain(Path.GetFileName(f)));

    private static bool IsMain(string path) => path is Main or "app.yml";

    /// <summary>A picture as text, or null with the reason it cannot be taken. Whether it is one that pages show is for the reader to say.</summary>
    private static string? ReadPicture(string path, string shown, List<Diagnostic> problems)
    {
        var length = new FileInfo(path).Length;
        if (length <= LargestFile)
        {
            return PictureText.Of(File.ReadAllBytes(path));
        }

        problems.Add(FolderDiagnostics.TooLarge.At(SourceSpan.StartOf(shown), shown, length, LargestFile));
        return null;
    }

    /// <summary>The text of a file a person wrote, or null with the reason it cannot be taken.</summary>
    private static string? ReadText(string path, string shown, List<Diagnostic> problems, long largest = LargestFile)
    {
        var length = new FileInfo(path).Length;
        if (length > largest)
        {
            problems.Add(FolderDiagnostics.TooLarge.At(SourceSpan.StartOf(shown), shown, length, largest));
            return null;
        }

        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            // Said below, with the file that holds no text for another reason.
        }

        problems.Add(FolderDiagnostics.NotText.At(SourceSpan.StartOf(shown), shown));
        return null;
    }
}
