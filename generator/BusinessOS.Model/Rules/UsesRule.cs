using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>The apps an app uses are there, once each, and are others.</summary>
internal sealed class UsesRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Spec.UsedApps.Count; i++)
        {
            var used = scope.Spec.UsedApps[i];
            var span = scope.Span($"uses/{i}");
            if (!seen.Add(used))
            {
                context.Report(NameProblems.Duplicate, span, "used apps", used, $"the app '{scope.Spec.Id}'");
            }
            else if (used == scope.Spec.Id)
            {
                context.Report(ReferenceProblems.UsesItself, span, used);
            }
            else if (scope.Workspace.FindApp(used) is null)
            {
                var others = scope.Workspace.Apps.Where(app => app != scope).Select(app => app.Spec.Id);
                context.Report(
                    ReferenceProblems.UnknownApp, span, scope.Spec.Id, used,
                    Suggestion.For(used, others, $"Give the folder of '{used}' beside this one, or take it out of 'uses'."));
            }
        }
    }
}
