using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A grant allows something, and only what there is to allow.</summary>
internal sealed class GrantRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Allow.Count; i++)
        {
            var grant = scope.Spec.Allow[i];
            var node = scope.AllowNode(i);
            if (grant.Actions.Count == 0)
            {
                context.Report(SpecDiagnostics.EmptyGrant, scope.Map.Find(node), grant.Role);
            }

            for (var j = 0; j < grant.Actions.Count; j++)
            {
                if (!Vocabulary.Actions.ContainsKey(grant.Actions[j]))
                {
                    context.Report(
                        AccessProblems.UnknownAction, scope.Map.Find($"{node}/actions/{j}"), grant.Role, grant.Actions[j], scope.Name,
                        Suggestion.For(grant.Actions[j], ["read", "create", "update", "delete", "all"]));
                }
            }
        }
    }
}
