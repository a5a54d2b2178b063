using BusinessOS.Spec.Locking;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// What changed between two versions of an app, in words. What has another name and the same stable id was renamed:
/// that is told as one change, not as a loss and a gain.
/// </summary>
public static class AppDifference
{
    /// <param name="beforeIds">The lock of the earlier version, in step with it.</param>
    /// <param name="afterIds">The lock of the later one.</param>
    public static IReadOnlyList<SpecChange> Between(AppSpec before, LockFile beforeIds, AppSpec after, LockFile afterIds)
    {
        var paths = afterIds.Nodes.ToDictionary(n => n.Id, n => n.Path, StringComparer.Ordinal);
        var current = before with { Id = after.Id, Entities = before.Entities.Map(Unnamed) };
        var target = after with { Entities = after.Entities.Map(Unnamed) };
        var changes = new List<SpecChange>();

        // An entity first: what is in it is found under its new name then.
        foreach (var kind in new[] { SpecNodeKind.Entity, SpecNodeKind.Field })
        {
            Follow(kind);
        }

        foreach (var kind in Enum.GetValues<SpecNodeKind>().Except([SpecNodeKind.Entity, SpecNodeKind.Field]))
        {
            Follow(kind);
        }

        current = current with { Entities = current.Entities.Map(Unnamed) };
        changes.AddRange(SpecDifference.Between(current, target).Select(SpecChange.Of));
        return [.. changes.OrderBy(c => Rank(c.About)).ThenBy(c => c.Name, StringComparer.Ordinal)];

        void Follow(SpecNodeKind kind)
        {
            foreach (var node in SpecNode.Of(current).Where(n => n.Kind == kind).ToList())
            {
                var known = beforeIds.Nodes.FirstOrDefault(n => n.Path == node.Path);
                var to = known is not null && paths.TryGetValue(known.Id, out var path) ? path[(path.LastIndexOf('/') + 1)..] : node.Name;
                if (to == node.Name || SpecNode.Of(current).Contains(node with { Name = to }))
                {
                    continue;
                }

                changes.Add(new(AboutOf(kind), kind == SpecNodeKind.Entity ? to : node.Entity ?? to, OperationText.Describe(node, to)));
                current = Renaming.Apply(current, node, to);
                beforeIds = beforeIds.Rename(node, to);
            }
        }
    }

    private static EntitySpec Unnamed(EntitySpec entity) => entity with { Was = null, Fields = entity.Fields.Map(f => f with { Was = null }) };

    private static string AboutOf(SpecNodeKind kind) => kind switch
    {
        SpecNodeKind.Role => "role",
        SpecNodeKind.Page => "page",
        SpecNodeKind.Workflow => "workflow",
        _ => "entity",
    };

    private static int Rank(string about) => Array.IndexOf(["app", "role", "entity", "page", "workflow"], about);
}
