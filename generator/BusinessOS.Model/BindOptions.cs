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
}
