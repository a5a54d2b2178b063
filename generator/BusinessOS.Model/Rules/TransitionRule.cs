using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A transition leads from states there are to another there is.</summary>
internal sealed class TransitionRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        if (scope.Spec.Transitions.Count > 0 && !scope.HasStates)
        {
            var first = scope.TransitionNode(scope.Spec.Transitions[0].Name);
            context.Report(StateProblems.TransitionsWithoutStates, scope.Map.Find(first), scope.Name);
            return;
        }

        foreach (var transition in scope.Spec.Transitions)
        {
            Check(scope, transition, context);
        }
    }

    private static void Check(EntityScope scope, TransitionSpec transition, BindContext context)
    {
        var node = scope.TransitionNode(transition.Name);
        if (transition.From.Count == 0)
        {
            context.Report(
                SpecDiagnostics.BadTransition, scope.Map.Find(node), transition.Name, "from which states it starts");
        }

        for (var i = 0; i < transition.From.Count; i++)
        {
            CheckState(transition.From[i], $"{node}/from/{i}");
            if (transition.From[i] == transition.To)
            {
                context.Report(StateProblems.StaysWhereItIs, scope.Map.Find($"{node}/to"), transition.Name, transition.To);
            }
        }

        CheckState(transition.To, $"{node}/to");

        void CheckState(string state, string place)
        {
            if (!scope.HasState(state))
            {
                context.Report(
                    StateProblems.UnknownState, scope.Map.Find(place), $"The transition '{transition.Name}'", state, scope.Name,
                    Suggestion.For(state, scope.Spec.States.Select(known => known.Name)));
            }
        }
    }
}
