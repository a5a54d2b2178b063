using BusinessOS.Build.Folders;

namespace BusinessOS.Build.Upgrading;

/// <summary>
/// Brings apps to the next version of a pack they build on:
/// <code>
/// the version they were accepted with ─► its renames, in specs, expressions and C# ─► conflicts ─► the real compile ─► files
/// </code>
/// Nothing is written here, and nothing may be while a conflict is not settled.
/// </summary>
/// <param name="nameOf">How problems name a file: from its full path.</param>
public sealed class PackUpgrade(AppBuilder builder, PackLibrary packs, Func<string, string> nameOf)
{
    /// <param name="packPath">The folder of the pack's next version.</param>
    /// <param name="paths">The apps, and the folder the pack stands in so far where it is to be replaced.</param>
    /// <param name="taken">Whose word counts, by the conflicts' nodes; <c>all</c> for those that are not named.</param>
    public UpgradeOutcome Plan(string packPath, IReadOnlyList<string> paths, IReadOnlyDictionary<string, Side> taken)
    {
        var read = new SourceReader(packs).Read([packPath], nameOf);
        if (!read.Succeeded || AppFolder.Read(packPath).Value is not { } files)
        {
            return UpgradeOutcome.Failed(read.Diagnostics, read.Value);
        }

        var next = new NextPack(packPath, files, read.Value.Apps[0]);
        var parties = UpgradeParties.Find(next, paths, packs, nameOf);
        return parties.Succeeded
            ? new UpgradeMerge(builder, packs, nameOf, next, parties.Value, new TakenSides(taken)).Plan()
            : UpgradeOutcome.Failed(parties.Diagnostics, read.Value);
    }
}
