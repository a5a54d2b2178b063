using System.Collections.Immutable;

namespace BusinessOS.Model;

/// <summary>What the binder needs to know besides the specs.</summary>
public sealed record BindOptions
{
    public static readonly BindOptions Default = new();

    /// <summary>
    /// Stable ids by node path, as kept beside the spec. A node without one gets an id derived from its path, or from
    /// the path it had before where the spec says <c>was</c>.
    /// </summary>
    public ImmutableDictionary<string, string> Ids { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Names that nodes had before, by node path, oldest first: data and callers may still have them.</summary>
    public ImmutableDictionary<string, EquatableArray<string>> FormerNames { get; init; } = ImmutableDictionary<string, EquatableArray<string>>.Empty;

    internal EquatableArray<string> FormerNamesOf(string node) => FormerNames.GetValueOrDefault(node, []);
}
