using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>Puts apps in an order in which each stands after those it uses, and else by id, whatever order they came in.</summary>
internal static class AppOrder
{
    public static IReadOnlyList<AppScope> Sort(WorkspaceScope workspace)
    {
        var waiting = workspace.Apps.OrderBy(app => app.Spec.Id, StringComparer.Ordinal).ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        List<AppScope> sorted = [];
        while (waiting.Count > 0)
        {
            // There is always one: apps that use each other in a circle do not come this far.
            var next = waiting.First(app => app.Spec.UsedApps.All(placed.Contains));
            waiting.Remove(next);
            placed.Add(next.Spec.Id);
            sorted.Add(next);
        }

        return sorted;
    }
}
