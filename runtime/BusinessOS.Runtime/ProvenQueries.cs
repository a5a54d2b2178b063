using System.Collections.Concurrent;

namespace BusinessOS.Runtime;

/// <summary>
/// What a database was shown to answer. A process that serves one version of the apps after the other hands it from each to
/// the next, which then proves only what is new in it.
/// </summary>
public sealed class ProvenQueries
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the queries of a fingerprint were proven, and whether the title was with them.</summary>
    internal bool TryGet(string fingerprint, out bool withTitle) => _known.TryGetValue(fingerprint, out withTitle);

    internal void Add(string fingerprint, bool withTitle) => _known[fingerprint] = withTitle;
}
