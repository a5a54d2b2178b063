using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A denial denies something, and only what there is to deny.</summary>
internal sealed class DenialRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Deny.Count; i++)
        {
            var denial = scope.Spec.Deny[i];
            var node = scope.DenyNode(i);
            if (denial.Actions.Count == 0)
            {
                context.Report(SpecDiagnostics.EmptyDenial, scope.Map.Find(node), denial.Role);
            }

            for (var j = 0; j < denial.Actions.Count; j++)
            {
                if (!Vocabulary.Actions.ContainsKey(denial.Actions[j]))
                {
                    context.Report(
                        AccessProblems.UnknownDeniedAction, scope.Map.Find($"{node}/actions/{j}"), denial.Role, denial.Actions[j], scope.Name,
                        Suggestion.For(denial.Actions[j], ["read", "create", "update", "delete", "all"]));
                }
            }
        }
    }
}
