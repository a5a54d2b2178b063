using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Every denial takes something away that a grant gives, and leaves something of each grant.</summary>
internal sealed class DenialUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var entity in scope.Entities)
        {
            CheckDenials(entity, context);
            CheckGrants(entity, context);
        }
    }

    private static void CheckDenials(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Deny.Count; i++)
        {
            var denial = scope.Spec.Deny[i];
            var span = scope.Map.Find(scope.DenyNode(i));
            if (ConstantCondition.NeverHolds(denial.When))
            {
                context.Report(AccessProblems.DenialNeverApplies, span, denial.Role, scope.Name);
            }
            else if (denial.Role != AllowSpec.Everyone && (Granted(scope, denial.Role) & OperationsOf(denial)) == Operations.None)
            {
                context.Report(AccessProblems.DenialTakesNothing, span, denial.Role, scope.Name, string.Join(", ", denial.Actions));
            }
        }
    }

    private static void CheckGrants(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Allow.Count; i++)
        {
            var grant = scope.Spec.Allow[i];
            var operations = OperationsOf(grant);
            if (scope.Spec.Deny.FirstOrDefault(d => d.When is null && (d.Role == grant.Role || d.Role == AllowSpec.Everyone)
                && (OperationsOf(d) & operations) == operations) is { } denial)
            {
                context.Report(AccessProblems.GrantIsDenied, scope.Map.Find(scope.AllowNode(i)), grant.Role, scope.Name, denial.Role);
            }
        }
    }

    /// <summary>What a role may do to some record: by a grant, by taking a step, or because records are shared.</summary>
    private static Operations Granted(EntityScope scope, string role)
    {
        if (!scope.SaysWhoMay)
        {
            return Operations.All;
        }

        var shared = scope.Spec.Share.Count > 0 ? Operations.Read | Operations.Update : Operations.None;
        var taken = scope.Steps.Any(step => step.Spec.By.Contains(role)) ? Operations.Update : Operations.None;
        return scope.Spec.Allow.Where(a => a.Role == role).Aggregate(shared | taken, (sum, grant) => sum | OperationsOf(grant));
    }

    private static Operations OperationsOf(AllowSpec grant) =>
        grant.Actions.Aggregate(Operations.None, (sum, action) => sum | Vocabulary.Actions.GetValueOrDefault(action));
}
