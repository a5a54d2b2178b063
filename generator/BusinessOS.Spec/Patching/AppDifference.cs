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
        var target = after with { Entities = after.Entities.Map(Unnamed) };
        var (current, renames) = FoundRenames.Between(before with { Id = after.Id, Entities = before.Entities.Map(Unnamed) }, beforeIds, afterIds);
        var changes = FoundRenames.Told(renames)
            .Select(r => new SpecChange(AboutOf(r.Node.Kind), r.Node.Kind == SpecNodeKind.Entity ? r.To : r.Node.Entity ?? r.To, OperationText.Describe(r.Node, r.To)))
            .ToList();
        current = current with { Entities = current.Entities.Map(Unnamed) };
        changes.AddRange(SpecDifference.Between(current, target).Select(SpecChange.Of));
        changes.AddRange(OverlayDifference.Between(before, after));
        return [.. changes.OrderBy(c => Rank(c.About)).ThenBy(c => c.Name, StringComparer.Ordinal)];
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
