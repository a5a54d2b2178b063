using System.Collections.Immutable;
using BusinessOS.Spec;
using BusinessOS.Spec.Locking;

namespace BusinessOS.Build;

/// <summary>One app on its way into the pipeline: its spec with positions, and the owner's C# by path.</summary>
public sealed record AppSource(SpecDocument Document, ImmutableSortedDictionary<string, string> OwnedCode)
{
    /// <summary>The stable ids, in step with the spec; null for a spec that stands nowhere yet.</summary>
    public LockFile? Lock { get; init; }

    /// <summary>The records of <c>seed/</c> and <c>demo/</c>, by path.</summary>
    public ImmutableSortedDictionary<string, string> Seeds { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
