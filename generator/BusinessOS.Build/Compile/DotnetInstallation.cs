using System.Runtime.InteropServices;

namespace BusinessOS.Build.Compile;

/// <summary>
/// The .NET SDK this process runs on: where its Razor compiler and its reference assemblies stand. The compile uses
/// what the SDK ships, so that a generated page means the same here and in an ordinary project.
/// </summary>
public sealed record DotnetInstallation
{
    /// <summary>The folder of the Razor source generator and what it needs.</summary>
    public required string RazorCompilerFolder { get; init; }

    /// <summary>Folders of the reference packs' assemblies (<c>ref/net10.0</c>).</summary>
    public required EquatableArray<string> ReferenceFolders { get; init; }

    /// <summary>Folders of the framework's own source generators.</summary>
    public required EquatableArray<string> GeneratorFolders { get; init; }

    /// <summary>Finds the newest SDK of the running major version.</summary>
    public static Outcome<DotnetInstallation> Find() => FindIn(Root());

    internal static Outcome<DotnetInstallation> FindIn(string root)
    {
        var sdk = Newest(Path.Combine(root, "sdk"));
        var razor = sdk is null ? null : Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk.Razor", "source-generators");
        if (razor is null || !File.Exists(Path.Combine(razor, SourceGenerators.RazorAssembly)))
        {
            return new(null, [CompileDiagnostics.SdkMissing.At(SourceSpan.None, root)]);
        }

        string[] packs = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];
        var found = packs.Select(p => (Name: p, Folder: Newest(Path.Combine(root, "packs", p)))).ToList();
        var missing = found.Where(p => p.Folder is null).Select(p => p.Name).ToList();
        if (missing.Count > 0)
        {
            return new(null, [CompileDiagnostics.ReferencePackMissing.At(SourceSpan.None, string.Join(", ", missing), root)]);
        }

        var folders = found.Select(p => p.Folder).OfType<string>().ToList();
        return new(new DotnetInstallation
        {
            RazorCompilerFolder = razor,
            ReferenceFolders = folders.Select(f => Path.Combine(f, "ref", $"net{Major}.0")).ToEquatableArray(),
            GeneratorFolders = folders
                .Select(f => Path.Combine(f, "analyzers", "dotnet", "cs"))
                .Where(Directory.Exists)
                .ToEquatableArray(),
        });
    }

    private static int Major => Environment.Version.Major;

    /// <summary>…/dotnet/shared/Microsoft.NETCore.App/10.0.1/ → …/dotnet</summary>
    private static string Root() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static string? Newest(string folder) =>
        !Directory.Exists(folder)
            ? null
            : Directory.EnumerateDirectories(folder)
                .Select(d => (Folder: d, Version: VersionOf(d)))
                .Where(d => d.Version.Major == Major)
                .OrderByDescending(d => d.Version)
                .Select(d => d.Folder)
                .FirstOrDefault();

    private static Version VersionOf(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version();
}
