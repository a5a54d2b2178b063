using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Every grant makes a difference: its condition can hold, and no other grant to the role allows the same anyway.</summary>
internal sealed class GrantUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var entity in scope.Entities)
        {
            Check(entity, context);
        }
    }

    private static void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Allow.Count; i++)
        {
            var grant = scope.Spec.Allow[i];
            var span = scope.Map.Find(scope.AllowNode(i));
            if (ConstantCondition.NeverHolds(grant.When))
            {
                context.Report(AccessProblems.GrantNeverApplies, span, grant.Role, scope.Name);
            }
            else if (IsIncluded(grant, i, scope.Spec.Allow))
            {
                context.Report(AccessProblems.GrantAddsNothing, span, grant.Role, scope.Name, string.Join(", ", grant.Actions));
            }
        }
    }

    private static bool IsIncluded(AllowSpec grant, int index, EquatableArray<AllowSpec> all)
    {
        var operations = OperationsOf(grant);
        for (var i = 0; i < all.Count; i++)
        {
            var isSame = all[i].When == grant.When && OperationsOf(all[i]) == operations;
            if (i != index && all[i].When is null && all[i].Role == grant.Role
                && (OperationsOf(all[i]) & operations) == operations && (!isSame || i < index))
            {
                return operations != Operations.None;
            }
        }

        return false;
    }

    private static Operations OperationsOf(AllowSpec grant) =>
        grant.Actions.Aggregate(Operations.None, (sum, action) => sum | Vocabulary.Actions.GetValueOrDefault(action));
}
