using BusinessOS.Spec.Locking;

namespace BusinessOS.Spec.Patching;

/// <summary>What was called otherwise between two versions of an app: the same stable id under another name.</summary>
public static class FoundRenames
{
    /// <summary>
    /// The renames in an order in which they can be done one after another, and the earlier app after them. What stands in
    /// the way of another, because two swapped their names or it is gone, is moved aside under a name of its own first.
    /// </summary>
    /// <param name="beforeIds">The lock of the earlier version, in step with it.</param>
    /// <param name="afterIds">The lock of the later one.</param>
    public static (AppSpec After, IReadOnlyList<(SpecNode Node, string To)> Renames) Between(AppSpec before, LockFile beforeIds, LockFile afterIds)
    {
        var paths = afterIds.Nodes.ToDictionary(n => n.Id, n => n.Path, StringComparer.Ordinal);
        var current = before;
        var renames = new List<(SpecNode Node, string To)>();

        // An entity first: what is in it is found under its new name then.
        SpecNodeKind[] first = [SpecNodeKind.Entity, SpecNodeKind.Field];
        foreach (var kind in first.Concat(Enum.GetValues<SpecNodeKind>().Except(first)))
        {
            while (Next(SpecNode.Of(current).ToHashSet(), kind) is { } step)
            {
                renames.Add(step);
                current = Renaming.Apply(current, step.Node, step.To);
                beforeIds = beforeIds.Rename(step.Node, step.To);
            }
        }

        return (current, renames);

        (SpecNode Node, string To)? Next(HashSet<SpecNode> nodes, SpecNodeKind kind)
        {
            var ids = beforeIds.Nodes.ToDictionary(n => n.Path, n => n.Id, StringComparer.Ordinal);
            var waiting = nodes.Where(n => n.Kind == kind).OrderBy(n => n.Path, StringComparer.Ordinal)
                .Select(n => (Node: n, To: NameAfter(n, ids)))
                .Where(w => w.To != w.Node.Name)
                .ToList();
            if (waiting.Count == 0)
            {
                return null;
            }

            var free = waiting.FindIndex(w => !nodes.Contains(w.Node with { Name = w.To }));
            return free >= 0 ? waiting[free] : Aside(waiting[0].Node with { Name = waiting[0].To }, nodes);
        }

        string NameAfter(SpecNode node, Dictionary<string, string> ids)
        {
            if (!ids.TryGetValue(node.Path, out var id) || !paths.TryGetValue(id, out var path))
            {
                return node.Name;
            }

            // A name within another holder is no other name of this node.
            var name = path[(path.LastIndexOf('/') + 1)..];
            return path == (node with { Name = name }).Path ? name : node.Name;
        }
    }

    /// <summary>The renames as people know them: one that only made room and its second half are one, or none.</summary>
    public static IReadOnlyList<(SpecNode Node, string To)> Told(IReadOnlyList<(SpecNode Node, string To)> renames)
    {
        var told = new List<(SpecNode Node, string To)>();
        foreach (var (node, to) in renames)
        {
            var earlier = told.FindIndex(t => t.Node with { Name = t.To } == node);
            if (earlier < 0)
            {
                told.Add((node, to));
            }
            else
            {
                told[earlier] = (told[earlier].Node, to);
            }
        }

        return told;
    }

    private static (SpecNode Node, string To) Aside(SpecNode node, HashSet<SpecNode> nodes)
    {
        var to = $"Former{node.Name}";
        while (nodes.Contains(node with { Name = to }))
        {
            to = $"Former{to}";
        }

        return (node, to);
    }
}
