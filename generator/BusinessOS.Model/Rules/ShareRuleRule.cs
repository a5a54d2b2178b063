using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What is shared is reading, and updating beside it.</summary>
internal sealed class ShareRuleRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Share.Count; i++)
        {
            var rule = scope.Spec.Share[i];
            var node = scope.ShareNode(i);
            if (rule.Actions.Count == 0)
            {
                context.Report(SpecDiagnostics.EmptyShare, scope.Map.Find(node));
            }

            for (var j = 0; j < rule.Actions.Count; j++)
            {
                if (!Vocabulary.SharedActions.Contains(rule.Actions[j]))
                {
                    context.Report(AccessProblems.NotShareable, scope.Map.Find($"{node}/actions/{j}"), scope.Name, rule.Actions[j]);
                }
            }
        }
    }
}
