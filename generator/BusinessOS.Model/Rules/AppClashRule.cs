using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>No two apps share an id, or the name it becomes in code.</summary>
internal sealed class AppClashRule : IRule<WorkspaceScope>
{
    public void Check(WorkspaceScope scope, BindContext context)
    {
        var seen = new Dictionary<string, AppScope>(StringComparer.OrdinalIgnoreCase);
        foreach (var app in scope.Apps)
        {
            var codeName = Naming.Pascal(app.Spec.Id);
            if (seen.TryAdd(codeName, app))
            {
                continue;
            }

            var first = seen[codeName].Spec.Id;
            if (first == app.Spec.Id)
            {
                context.Report(AppProblems.DuplicateApp, app.Span(), app.Spec.Id);
            }
            else
            {
                context.Report(AppProblems.AppNamesClash, app.Span(), first, app.Spec.Id, codeName);
            }
        }
    }
}
