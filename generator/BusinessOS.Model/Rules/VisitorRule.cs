using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Visitors read and create: what somebody changes is changed by somebody who is known.</summary>
internal sealed class VisitorRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Allow.Count; i++)
        {
            var grant = scope.Spec.Allow[i];
            if (grant.Role == AllowSpec.Visitor && grant.Actions.FirstOrDefault(action => action is "update" or "delete" or "all") is { } action)
            {
                context.Report(PublicProblems.VisitorChanges, scope.Map.Find(scope.AllowNode(i)), scope.Name, action == "all" ? "do everything" : action);
            }
        }
    }
}
