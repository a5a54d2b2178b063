using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile;

/// <summary>
/// What app code is compiled against: the framework's reference assemblies and the assemblies of a published host.
/// Read once in a process and kept; Build never loads the runtime itself.
/// </summary>
public sealed class RuntimeReferences
{
    private static readonly ConcurrentDictionary<string, RuntimeReferences> Known = new(StringComparer.Ordinal);

    private readonly DotnetInstallation _dotnet;

    private RuntimeReferences(ImmutableArray<MetadataReference> all, DotnetInstallation dotnet)
    {
        All = all;
        _dotnet = dotnet;
    }

    internal ImmutableArray<MetadataReference> All { get; }

    /// <summary>The SDK's source generators, loaded when the first app needs them.</summary>
    internal ImmutableArray<ISourceGenerator> Generators => SourceGenerators.Of(_dotnet);

    /// <param name="hostFolder">The folder a host was published to: holds <c>BusinessOS.Runtime.dll</c>.</param>
    public static Outcome<RuntimeReferences> From(string hostFolder)
    {
        var folder = Path.GetFullPath(hostFolder);
        return Known.TryGetValue(folder, out var known)
            ? new(known)
            : Read(folder).Then(read => new Outcome<RuntimeReferences>(Known.GetOrAdd(folder, read)));
    }

    private static Outcome<RuntimeReferences> Read(string hostFolder)
    {
        if (!File.Exists(Path.Combine(hostFolder, "BusinessOS.Runtime.dll")))
        {
            return new(null, [CompileDiagnostics.RuntimeMissing.At(SourceSpan.None, hostFolder)]);
        }

        return DotnetInstallation.Find().Then(dotnet =>
        {
            var framework = dotnet.ReferenceFolders.SelectMany(f => Directory.EnumerateFiles(f, "*.dll")).ToList();
            var known = framework.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var host = Directory.EnumerateFiles(hostFolder, "*.dll")
                .Where(f => !known.Contains(Path.GetFileName(f)) && IsManaged(f));
            return new Outcome<RuntimeReferences>(new RuntimeReferences(
                [.. framework.Concat(host).Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f))],
                dotnet));
        });
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        return image.HasMetadata;
    }
}
