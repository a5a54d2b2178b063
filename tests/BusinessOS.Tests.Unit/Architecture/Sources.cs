using BusinessOS.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusinessOS.Tests.Unit.Architecture;

/// <summary>The repository's own files, as the rules about them look at them; paths are relative, with slashes.</summary>
internal static class Sources
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", ".bos", "bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    private static readonly Lazy<string[]> LazyFiles = new(() => [.. Walk(RepositoryFolder.Root).Order(StringComparer.Ordinal)]);

    private static readonly Lazy<(string File, SyntaxNode Root)[]> LazyCode = new(() =>
        [.. Matching(".cs").AsParallel().AsOrdered().Select(f => (f, CSharpSyntaxTree.ParseText(Read(f), path: f).GetRoot()))]);

    public static IReadOnlyList<string> Files => LazyFiles.Value;

    /// <summary>Every hand-written C# file, parsed: a word in a string is not a word in the code.</summary>
    public static IReadOnlyList<(string File, SyntaxNode Root)> Code => LazyCode.Value;

    /// <summary>Files of these endings; what golden cases expect of the generator is its own, not a person's.</summary>
    public static IEnumerable<string> Matching(params string[] endings) => Files.Where(f =>
        endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !f.Contains("/Cases/", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(RepositoryFolder.PathOf(file));

    /// <summary>Where something in a parsed file is, for a message.</summary>
    public static string At(string file, Location location) => $"{file}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (NotOurs.Contains(entry.Name))
            {
                continue;
            }

            if (entry is FileInfo)
            {
                yield return Path.GetRelativePath(RepositoryFolder.Root, entry.FullName).Replace('\\', '/');
                continue;
            }

            foreach (var file in Walk(entry.FullName))
            {
                yield return file;
            }
        }
    }
}
