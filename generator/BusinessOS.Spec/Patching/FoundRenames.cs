using BusinessOS.Spec.Locking;

namespace BusinessOS.Spec.Patching;

/// <summary>What was called otherwise between two versions of an app: the same stable id under another name.</summary>
public static class FoundRenames
{
    /// <summary>The renames in an order in which they can be done one after another, and the earlier app after them.</summary>
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
            foreach (var node in SpecNode.Of(current).Where(n => n.Kind == kind).ToList())
            {
                var known = beforeIds.Nodes.FirstOrDefault(n => n.Path == node.Path);
                var to = known is not null && paths.TryGetValue(known.Id, out var path) ? path[(path.LastIndexOf('/') + 1)..] : node.Name;
                if (to == node.Name || SpecNode.Of(current).Contains(node with { Name = to }))
                {
                    continue;
                }

                renames.Add((node, to));
                current = Renaming.Apply(current, node, to);
                beforeIds = beforeIds.Rename(node, to);
            }
        }

        return (current, renames);
    }
}
