using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What starts a workflow can be read, and names an entity and a state or an action there are.</summary>
internal sealed class TriggerRule : IRule<WorkflowScope>
{
    public void Check(WorkflowScope scope, BindContext context)
    {
        var span = scope.Span("on");
        if (scope.Trigger is not { } trigger)
        {
            context.Report(WorkflowProblems.BadTrigger, span, scope.Name, scope.Spec.On);
            return;
        }

        if (trigger.Problem is { } problem)
        {
            context.Report(WorkflowProblems.BadSchedule, span, scope.Name, problem);
        }

        if (trigger.Entity is { } entity)
        {
            var sentence = $"The trigger of the workflow '{scope.Name}'";
            EntityNameCheck.Check(context, scope.App, entity, span, ReferenceProblems.UnknownEntity, sentence, sentence);
        }

        if (trigger.Action is { } action && scope.Entity is { } acted && acted.Spec.Actions.All(known => known.Name != action))
        {
            context.Report(
                ActionProblems.UnknownAction, span, $"The trigger of the workflow '{scope.Name}'", action, acted.Name,
                Suggestion.For(action, acted.Spec.Actions.Select(known => known.Name), $"Add it under 'actions' of '{acted.Name}'."));
        }

        if (trigger.State is { } state && scope.Entity is { } found && !found.HasState(state))
        {
            context.Report(
                StateProblems.UnknownState, span, $"The trigger of the workflow '{scope.Name}'", state, found.Name,
                Suggestion.For(state, found.Spec.States.Select(known => known.Name), "Give it states, or write 'updated'."));
        }
    }
}
