namespace BusinessOS.Spec.Locking;

/// <summary>
/// Gives the nodes of an app their ids. An id derives from the node's path when it is first seen and stays with the
/// node through renames that the spec tells with <c>was:</c>. Nothing is guessed: a disappearance beside a similar new
/// name is asked about.
/// </summary>
public static class StableIds
{
    /// <param name="map">The places of the nodes, for the questions.</param>
    /// <param name="previous">The lock so far; null for an app seen for the first time.</param>
    public static Outcome<LockFile> Assign(AppSpec app, SourceMap map, LockFile? previous)
    {
        var known = new KnownNodes(previous);
        var live = LiveNode.Of(app).DistinctBy(n => n.Path).ToArray();
        var paths = live.Select(n => n.Path).ToHashSet(StringComparer.Ordinal);
        var nodes = new List<LockedNode>();
        var added = new List<LiveNode>();

        // First those that were something else: their old path may be a new node's path by now.
        foreach (var node in live.OrderBy(n => n.Before is null))
        {
            var found = known.Take(node, paths);
            if (found is null)
            {
                added.Add(node);
                nodes.Add(new(node.Path, known.NewId(n => NodeId.Derive(NodePath.Member(app.Id, node.Before ?? node.Path), n)), node.Type));
            }
            else
            {
                nodes.Add(found.Moved(node.Path) with { Type = node.Type });
            }
        }

        var questions = previous is null ? [] : new RenameQuestions(app, map, previous, known, added).Ask();
        return new(
            new LockFile
            {
                App = app.Id,
                Nodes = nodes.OrderBy(n => n.Path, StringComparer.Ordinal).ToEquatableArray(),
                Gone = known.Left.OrderBy(n => n.Path, StringComparer.Ordinal).ToEquatableArray(),
            }.WithoutReusedNames(),
            questions);
    }
}
