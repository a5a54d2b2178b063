using BusinessOS.Build.Folders;
using BusinessOS.Model.Describing;
using BusinessOS.Spec.Overlaying.Upgrading;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Build.Upgrading;

/// <summary>What it means for some apps to go on with the next version of a pack.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="From">The version they were built on.</param>
/// <param name="To">The next one.</param>
/// <param name="Changes">What changed in the pack, in words.</param>
/// <param name="Tables">What that does to its tables, with what the apps add to them.</param>
/// <param name="Conflicts">What is not settled; while there is any, no file changes.</param>
/// <param name="Files">The files that change, in the order of their paths.</param>
public sealed record UpgradePlan(
    string Pack,
    string From,
    string To,
    EquatableArray<SpecChange> Changes,
    EquatableArray<TableChange> Tables,
    EquatableArray<PackConflict> Conflicts,
    EquatableArray<FileChange> Files);
