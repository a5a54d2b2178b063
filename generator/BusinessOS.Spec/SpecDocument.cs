using System.Collections.Immutable;

namespace BusinessOS.Spec;

/// <summary>A spec with the map from its nodes to the files it was read from.</summary>
public sealed record SpecDocument(AppSpec App, SourceMap Map)
{
    /// <summary>The pictures of its theme as data URIs, by the names the theme calls them by.</summary>
    public ImmutableDictionary<string, string> Pictures { get; init; } = ImmutableDictionary<string, string>.Empty;
}
