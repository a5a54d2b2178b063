using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Triggers;

namespace BusinessOS.Model.Rules;

/// <summary>Every action is good for something, and can be taken at some time.</summary>
internal sealed class ActionUseRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var (entity, action) in scope.Entities.SelectMany(entity => entity.Spec.Actions.Select(action => (entity, action))))
        {
            var step = entity.ActionScope(action);
            if (ConstantCondition.NeverHolds(action.When))
            {
                context.Report(ActionProblems.NeverPossible, step.Span("when"), $"{entity.Name}.{action.Name}");
            }

            if (action.Set.Count == 0 && action.Needs.Count == 0 && !IsAwaited(entity, action, context))
            {
                context.Report(ActionProblems.DoesNothing, step.Span(), entity.Name, action.Name);
            }
        }
    }

    private static bool IsAwaited(EntityScope entity, ActionSpec action, BindContext context) => context.Workspace.Apps
        .SelectMany(app => app.Workflows)
        .Any(workflow => workflow.Entity == entity && workflow.Trigger is { Kind: TriggerKind.Action, Action: { } awaited } && awaited == action.Name);
}
