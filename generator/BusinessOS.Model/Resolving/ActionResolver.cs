using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes an entity's actions.</summary>
internal static class ActionResolver
{
    public static EquatableArray<RecordAction> Resolve(EntityScope scope) => [.. scope.Spec.Actions.Select(action => Resolve(scope, action))];

    private static RecordAction Resolve(EntityScope scope, ActionSpec spec)
    {
        var step = scope.ActionScope(spec);
        return new()
        {
            Name = spec.Name,
            Label = spec.Label ?? Naming.Label(spec.Name),
            Roles = spec.By,
            When = Refs.Expression(spec.When, step.Node, "when"),
            Needs = spec.Needs,
            Set = StepEffects.Of(step),
            Confirm = StepEffects.QuestionOf(step),
            IsBulk = spec.Bulk,
        };
    }
}
