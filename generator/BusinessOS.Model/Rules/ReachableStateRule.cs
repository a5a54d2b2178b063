using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>
/// Every state can be reached from the first, or is set by a workflow. An entity without transitions has no dead ends: its records may go from
/// any state to any other.
/// </summary>
internal sealed class ReachableStateRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        if (scope.Spec.Transitions.Count == 0 || !scope.Spec.Transitions.All(transition => IsSound(scope, transition)))
        {
            return;
        }

        var first = scope.Spec.States[0].Name;
        var reached = new HashSet<string>(StringComparer.Ordinal) { first };
        reached.UnionWith(SetByWorkflows(scope, context));
        var queue = new Queue<string>(reached);
        while (queue.TryDequeue(out var state))
        {
            foreach (var next in scope.Spec.Transitions.Where(transition => transition.From.Contains(state)).Select(transition => transition.To))
            {
                if (reached.Add(next))
                {
                    queue.Enqueue(next);
                }
            }
        }

        foreach (var state in scope.Spec.States.Where(state => !reached.Contains(state.Name)))
        {
            context.Report(StateProblems.Unreachable, scope.Map.Find(scope.StateNode(state.Name)), scope.Name, first, state.Name);
        }
    }

    private static IEnumerable<string> SetByWorkflows(EntityScope scope, BindContext context) =>
        from app in context.Workspace.Apps
        from workflow in app.Workflows
        from step in workflow.Steps
        where step.ValuesEntity == scope
        from value in step.Spec.Values
        where value.Field == Vocabulary.Status
        from state in scope.Spec.States
        where value.Value.Contains(state.Name, StringComparison.Ordinal) || (state.Label is { } label && value.Value.Contains(label, StringComparison.Ordinal))
        select state.Name;

    /// <summary>A slip in a transition says nothing about the states.</summary>
    private static bool IsSound(EntityScope scope, TransitionSpec transition) =>
        scope.HasState(transition.To) && transition.From.Count > 0 && transition.From.All(scope.HasState);
}
