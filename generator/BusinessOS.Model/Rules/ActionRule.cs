using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>No action shares its name with a transition, also not with one that is there by itself.</summary>
internal sealed class ActionRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        var steps = TransitionResolver.NamesOf(scope);
        foreach (var action in scope.Spec.Actions)
        {
            if (steps.FirstOrDefault(step => step.Equals(action.Name, StringComparison.OrdinalIgnoreCase)) is { } taken)
            {
                context.Report(ActionProblems.CalledLikeTransition, scope.ActionScope(action).Span(), action.Name, scope.Name, taken);
            }
        }
    }
}
