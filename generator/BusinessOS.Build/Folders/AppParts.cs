using BusinessOS.Spec;

namespace BusinessOS.Build.Folders;

/// <summary>Which files of a folder are an app's, by path relative to it. Whatever else lies there is none of its business.</summary>
public static class AppParts
{
    /// <summary>How files of components end.</summary>
    public const string Razor = ".razor";

    private const string LockEnding = ".lock.yaml";

    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        MaxRecursionDepth = 8,
    };

    /// <summary>What an app consists of: its spec, its owner's C# and Razor, its stable ids, its seed records, its pictures, what it keeps of packs and the text it was made of.</summary>
    public static bool IsPart(string path) =>
        IsSource(path) || path is AppFolder.Lock or AppFolder.Requirements || (IsInside(path) && IsKept(path));

    /// <summary>What is compiled, and the records that are checked with it. The stable ids are not: a build writes them itself.</summary>
    public static bool IsSource(string path) => IsInside(path) && (IsSpec(path) || IsCode(path) || IsRecords(path) || PictureText.IsPicture(path));

    /// <summary>Whether it is one of the records that come with the app, or of those only previews show.</summary>
    public static bool IsSeed(string path) => IsInside(path) && IsRecords(path);

    /// <summary>Every file below a folder that is not hidden, by relative path; in no order.</summary>
    internal static IEnumerable<string> PathsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", Visible).Select(f => Relative(folder, f));

    internal static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    internal static string LockOf(string file) => Path.GetFileNameWithoutExtension(file) + LockEnding;

    /// <summary>Neither hidden nor elsewhere: a rooted path, or one that climbs out of the folder, is no part of it.</summary>
    internal static bool IsInside(string path) =>
        !path.StartsWith('.')
        && !path.Contains("/.", StringComparison.Ordinal)
        && !path.Contains('\\', StringComparison.Ordinal)
        && !Path.IsPathRooted(path);

    internal static bool IsSpec(string path) =>
        (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
        && !path.EndsWith(LockEnding, StringComparison.Ordinal)
        && (!path.Contains('/', StringComparison.Ordinal)
            || path.StartsWith("entities/", StringComparison.Ordinal)
            || path.StartsWith("pages/", StringComparison.Ordinal)
            || path.StartsWith("workflows/", StringComparison.Ordinal)
            || path.StartsWith("texts/", StringComparison.Ordinal)
            || path.StartsWith("overlays/", StringComparison.Ordinal));

    internal static bool IsCode(string path) =>
        path.StartsWith("code/", StringComparison.Ordinal) && (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(Razor, StringComparison.Ordinal));

    /// <summary>What is kept of the packs the app extends, as they were when it was accepted with them.</summary>
    private static bool IsKept(string path) => path.StartsWith($"{PackRecord.Folder}/", StringComparison.Ordinal);

    private static bool IsRecords(string path) =>
        (path.StartsWith("seed/", StringComparison.Ordinal) || path.StartsWith("demo/", StringComparison.Ordinal)) && path.EndsWith(".csv", StringComparison.Ordinal);
}
