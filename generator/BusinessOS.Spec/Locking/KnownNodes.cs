namespace BusinessOS.Spec.Locking;

/// <summary>The nodes of the lock so far, each to be taken once.</summary>
internal sealed class KnownNodes
{
    private readonly List<LockedNode> _left;
    private readonly HashSet<string> _ids;

    public KnownNodes(LockFile? previous)
    {
        _left = previous is null ? [] : [.. previous.Nodes, .. previous.Gone];
        _ids = _left.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What no node has taken.</summary>
    public IReadOnlyList<LockedNode> Left => _left;

    /// <summary>
    /// The known node a live one is: what the spec says it was; else what had its path. A node that became this one
    /// before keeps what it is, and so does one whose old name belongs to another node by now.
    /// </summary>
    public LockedNode? Take(LiveNode node, HashSet<string> live)
    {
        var same = _left.Find(n => n.Path == node.Path);
        var isThatAlready = node.Before is null || (same is not null && (live.Contains(node.Before) || same.Was.Contains(node.Before)));
        var former = isThatAlready ? null : _left.Find(n => n.Path == node.Before) ?? _left.Find(n => n.Was.Contains(node.Before ?? ""));
        var isFree = former is not null && (former.Path == node.Before || !live.Contains(former.Path));
        var found = isFree ? former : same;
        if (found is not null)
        {
            _left.Remove(found);
        }

        return found;
    }

    /// <summary>The first id in line that no node has, or ever had.</summary>
    public string NewId(Func<int, string> derive)
    {
        for (var round = 0; ; round++)
        {
            if (derive(round) is var id && _ids.Add(id))
            {
                return id;
            }
        }
    }
}
