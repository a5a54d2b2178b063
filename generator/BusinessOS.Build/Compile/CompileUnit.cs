using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile;

/// <summary>Everything that goes into one app's assembly.</summary>
/// <param name="Emitted">Generated C# and Razor by path, as Emit gave them.</param>
/// <param name="Owned">The owner's C# by path.</param>
/// <param name="Uses">The assemblies of the apps it refers to.</param>
internal sealed record CompileUnit(
    ImmutableSortedDictionary<string, string> Emitted,
    ImmutableSortedDictionary<string, string> Owned,
    ImmutableArray<MetadataReference> Uses);
