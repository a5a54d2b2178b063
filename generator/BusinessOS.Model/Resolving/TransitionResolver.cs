using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Makes an entity's transitions. States without any transition would trap every record in the first one, so there a
/// record may go from any state to any other: one transition per state, <c>MarkDone</c>, for whoever may update it.
/// </summary>
internal static class TransitionResolver
{
    public static EquatableArray<Transition> Resolve(EntityScope scope) => scope.Spec.Transitions.Count > 0
        ? [.. scope.Spec.Transitions.Select(transition => Resolve(scope, transition))]
        : [.. scope.Spec.States.Select(state => ToState(scope, state))];

    /// <summary>What the steps between states are called, those included that are there by themselves.</summary>
    public static IEnumerable<string> NamesOf(EntityScope scope) => scope.Spec.Transitions.Count > 0
        ? scope.Spec.Transitions.Select(transition => transition.Name)
        : scope.Spec.States.Select(NameOf);

    private static Transition Resolve(EntityScope scope, TransitionSpec spec) => new()
    {
        Name = spec.Name,
        Label = spec.Label ?? Naming.Label(spec.Name),
        From = spec.From,
        To = spec.To,
        Roles = spec.By,
        When = Refs.Expression(spec.When, scope.TransitionNode(spec.Name), "when"),
        Needs = spec.Needs,
        Set = StepEffects.Of(scope.TransitionScope(spec)),
        Confirm = StepEffects.QuestionOf(scope.TransitionScope(spec)),
    };

    private static Transition ToState(EntityScope scope, StateSpec state) => new()
    {
        Name = NameOf(state),
        Label = $"Mark as {Naming.InSentence(state.Label ?? Naming.Label(state.Name))}",
        From = [.. scope.Spec.States.Where(other => other.Name != state.Name).Select(other => other.Name)],
        To = state.Name,
        Roles = [],
    };

    private static string NameOf(StateSpec state) => $"Mark{state.Name}";
}
