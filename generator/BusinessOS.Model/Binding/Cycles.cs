namespace BusinessOS.Model.Binding;

/// <summary>Finds circles in a graph of names.</summary>
internal static class Cycles
{
    /// <summary>
    /// One circle for every group of nodes that need each other, starting at its first node in the given order. Walks
    /// without recursion, because the graph may be as deep as it is large.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IReadOnlyList<string> nodes, Func<string, IEnumerable<string>> edges)
    {
        var targets = nodes.ToDictionary(node => node, node => edges(node).Distinct().ToList(), StringComparer.Ordinal);
        var left = WithoutDeadEnds(nodes, targets);
        List<IReadOnlyList<string>> cycles = [];
        foreach (var node in nodes)
        {
            if (left.Contains(node) && Circle(node, targets, left) is { } cycle)
            {
                cycles.Add(cycle);
                left.ExceptWith(cycle);
            }
        }

        return cycles;
    }

    /// <summary>The nodes from which every way can be followed for ever: all others are peeled off, leaves first.</summary>
    private static HashSet<string> WithoutDeadEnds(IReadOnlyList<string> nodes, Dictionary<string, List<string>> targets)
    {
        var sources = nodes
            .SelectMany(node => targets[node].Select(target => (Source: node, Target: target)))
            .ToLookup(edge => edge.Target, edge => edge.Source, StringComparer.Ordinal);
        var open = targets.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal);
        var leaves = new Queue<string>(nodes.Where(node => open[node] == 0));
        var left = nodes.ToHashSet(StringComparer.Ordinal);
        while (leaves.TryDequeue(out var leaf))
        {
            left.Remove(leaf);
            foreach (var source in sources[leaf])
            {
                if (--open[source] == 0)
                {
                    leaves.Enqueue(source);
                }
            }
        }

        return left;
    }

    /// <summary>The shortest way from a node back to itself, breadth first; null when none leads back.</summary>
    private static List<string>? Circle(string start, Dictionary<string, List<string>> targets, HashSet<string> left)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var target in targets[node].Where(left.Contains))
            {
                if (target == start)
                {
                    return WayTo(node, start, cameFrom);
                }

                if (cameFrom.TryAdd(target, node))
                {
                    queue.Enqueue(target);
                }
            }
        }

        return null;
    }

    private static List<string> WayTo(string end, string start, Dictionary<string, string> cameFrom)
    {
        List<string> way = [end];
        while (way[^1] != start)
        {
            way.Add(cameFrom[way[^1]]);
        }

        way.Reverse();
        return way;
    }
}
