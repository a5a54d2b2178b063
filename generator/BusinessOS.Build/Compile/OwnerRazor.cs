using BusinessOS.Build.Folders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile;

/// <summary>The owner's components: where the Razor compiler is told they stand, and back.</summary>
internal static class OwnerRazor
{
    private const string Folder = "/code/";

    public static bool Is(string path) => path.EndsWith(AppParts.Razor, StringComparison.Ordinal);

    /// <summary>The path of an owner's file that a <c>#line</c> directive names; null when it names another.</summary>
    public static string? FileOf(string mapped) =>
        mapped.StartsWith(RazorConfiguration.Root, StringComparison.Ordinal) && Is(mapped) && StartOf(mapped) is not null
            ? mapped[RazorConfiguration.Root.Length..]
            : null;

    /// <summary>
    /// The owner's file a generated tree was made of, which the Razor compiler names in the first directive; null when it
    /// was made of none.
    /// </summary>
    public static string? FileOf(SyntaxTree tree) =>
        tree.GetRoot() is CSharpSyntaxNode root && root.GetFirstDirective() is PragmaChecksumDirectiveTriviaSyntax checksum
            ? FileOf(checksum.File.ValueText)
            : null;

    /// <summary>Components stand in the app's own namespace, like its C#: their folder is not a part of it.</summary>
    public static string TargetOf(string path) =>
        StartOf("/" + path) is { } start ? path[(start - 1)..] : path;

    /// <summary>Where the path within the folder of code begins; a file may be named from outside the app.</summary>
    private static int? StartOf(string path) =>
        path.LastIndexOf(Folder, StringComparison.Ordinal) is var at and >= 0 ? at + Folder.Length : null;
}
