using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile;

/// <summary>A compiled app: the assembly and its portable debug symbols. Same sources, same bytes.</summary>
public sealed class AppImage(string assemblyName, ImmutableArray<byte> assembly, ImmutableArray<byte> symbols)
{
    public string AssemblyName { get; } = assemblyName;

    public ImmutableArray<byte> Assembly { get; } = assembly;

    public ImmutableArray<byte> Symbols { get; } = symbols;

    /// <summary>This image for the apps that use it: one object, so that their compilations notice when it is the same.</summary>
    internal MetadataReference Reference { get; } = MetadataReference.CreateFromImage(assembly);
}
