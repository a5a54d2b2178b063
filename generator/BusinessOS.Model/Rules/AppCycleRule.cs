using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Apps use each other in one direction, so that each can be built after those it uses.</summary>
internal sealed class AppCycleRule : IRule<WorkspaceScope>
{
    public void Check(WorkspaceScope scope, BindContext context)
    {
        var apps = scope.Apps.DistinctBy(app => app.Spec.Id).ToDictionary(app => app.Spec.Id, StringComparer.Ordinal);
        var cycles = Cycles.Find(
            apps.Keys.ToList(),
            id => apps[id].Spec.UsedApps.Where(used => used != id && apps.ContainsKey(used)));
        foreach (var cycle in cycles)
        {
            var first = apps[cycle[0]];
            var next = cycle[1 % cycle.Count];
            context.Report(
                ReferenceProblems.AppCycle, first.Span($"uses/{IndexOf(first.Spec.UsedApps, next)}"),
                cycle[0], string.Join(" → ", [.. cycle, cycle[0]]));
        }
    }

    private static int IndexOf(EquatableArray<string> uses, string id) => uses.TakeWhile(used => used != id).Count();
}
