using BusinessOS.Spec.Overlaying.Upgrading;

namespace BusinessOS.Build.Upgrading;

/// <summary>Whose word was said to count in which conflict.</summary>
internal sealed class TakenSides(IReadOnlyDictionary<string, Side> taken)
{
    private const string All = "all";

    /// <summary>The side for a conflict; null while nobody has said. <c>all</c> is for those that can be settled so.</summary>
    public Side? Of(PackConflict conflict) =>
        taken.TryGetValue(conflict.Node, out var named) ? named
        : taken.TryGetValue(All, out var side) && CanTake(conflict, side) ? side
        : null;

    /// <summary>What was said of conflicts that are not there, or cannot be settled so.</summary>
    public IReadOnlyList<Diagnostic> Misplaced(IReadOnlyList<PackConflict> conflicts)
    {
        var known = conflicts.Select(c => c.Node).Distinct(StringComparer.Ordinal).ToList();
        var unknown = taken.Keys.Where(node => node != All && !known.Contains(node)).Select(node => UpgradeDiagnostics.NoSuchConflict.At(
            SourceSpan.None, node, known.Count == 0 ? "There are none." : $"There are: {string.Join(", ", known)}."));
        var refused = conflicts
            .Where(c => taken.TryGetValue(c.Node, out var side) && !CanTake(c, side))
            .Select(c => UpgradeDiagnostics.NotToTake.At(
                c.Span, c.Node, taken[c.Node] == Side.Ours ? "yours" : "theirs", c.Text,
                c.CanTakeTheirs ? $"Take theirs: `--theirs {c.Node}`; or change it by hand first." : "Change it by hand first."));
        return [.. unknown, .. refused];
    }

    private static bool CanTake(PackConflict conflict, Side side) => side == Side.Ours ? conflict.CanTakeOurs : conflict.CanTakeTheirs;
}
