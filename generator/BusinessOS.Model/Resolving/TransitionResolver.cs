using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

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

    private static Transition Resolve(EntityScope scope, TransitionSpec spec) => new()
    {
        Name = spec.Name,
        Label = spec.Label ?? Naming.Label(spec.Name),
        From = spec.From,
        To = spec.To,
        Roles = spec.By,
        When = Refs.Expression(spec.When, scope.TransitionNode(spec.Name), "when"),
        Needs = spec.Needs,
        Set = [.. spec.Set.Select(value => Resolve(scope, spec, value))],
        Confirm = spec.Confirm is { } question
            ? TemplateReader.ReadSound(question, NodePath.Member(scope.TransitionNode(spec.Name), "confirm"))
            : null,
    };

    private static Assignment Resolve(EntityScope scope, TransitionSpec transition, AssignmentSpec value)
    {
        var text = ValueHolder.Find(scope, value.Field) is { } holder ? ValueText.ToExpression(holder, scope.App, value.Value) : value.Value;
        return new(value.Field, new(text, $"{scope.TransitionNode(transition.Name)}/values/{value.Field}"));
    }

    private static Transition ToState(EntityScope scope, StateSpec state) => new()
    {
        Name = $"Mark{state.Name}",
        Label = $"Mark as {Naming.InSentence(state.Label ?? Naming.Label(state.Name))}",
        From = [.. scope.Spec.States.Where(other => other.Name != state.Name).Select(other => other.Name)],
        To = state.Name,
        Roles = [],
    };
}
