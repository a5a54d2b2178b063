using System.Collections.Immutable;

namespace BusinessOS.Build.Folders;

/// <summary>Every app of a build, the packs they use included.</summary>
/// <param name="Folders">Where they stand, for watching.</param>
/// <param name="Texts">Every file's text by the name problems use, for code frames.</param>
/// <param name="StaleLocks">Of the apps that were asked for, to be saved once they compile; an installed pack is left as it is.</param>
public sealed record SourceSet(
    EquatableArray<AppSource> Apps,
    EquatableArray<string> Folders,
    ImmutableDictionary<string, string> Texts,
    EquatableArray<StaleLock> StaleLocks);
