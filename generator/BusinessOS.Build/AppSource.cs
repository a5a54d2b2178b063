using System.Collections.Immutable;
using BusinessOS.Spec;

namespace BusinessOS.Build;

/// <summary>One app on its way into the pipeline: its spec with positions, and the owner's C# by path.</summary>
public sealed record AppSource(SpecDocument Document, ImmutableSortedDictionary<string, string> OwnedCode);
