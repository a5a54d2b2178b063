namespace BusinessOS.Spec;

/// <summary>A spec with the map from its nodes to the files it was read from.</summary>
public sealed record SpecDocument(AppSpec App, SourceMap Map);
