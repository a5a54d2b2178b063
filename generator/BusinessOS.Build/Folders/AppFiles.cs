using System.Collections.Immutable;
using BusinessOS.Spec;

namespace BusinessOS.Build.Folders;

/// <summary>The text files of one app, as they stand on disk.</summary>
/// <param name="Folder">The folder they were read from; for a one-file app, the folder of that file.</param>
/// <param name="Spec">The YAML files, by path relative to the folder.</param>
/// <param name="Code">The owner's C# below <c>code/</c>, by path relative to the folder.</param>
/// <param name="LockName">The file of the stable ids in the folder: <c>app.lock.yaml</c>, or <c>loans.lock.yaml</c> beside <c>loans.yaml</c>.</param>
/// <param name="Lock">Its text; null when there is none yet.</param>
public sealed record AppFiles(
    string Folder, EquatableArray<SpecFile> Spec, ImmutableSortedDictionary<string, string> Code, string LockName, string? Lock)
{
    /// <summary>The records of <c>seed/</c> and <c>demo/</c>, by path relative to the folder.</summary>
    public ImmutableSortedDictionary<string, string> Seeds { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
