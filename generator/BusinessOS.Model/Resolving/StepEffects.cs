using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>What a transition or an action sets and asks.</summary>
internal static class StepEffects
{
    public static EquatableArray<Assignment> Of(RecordStepScope step) => [.. step.Spec.Set.Select(value => Of(step, value))];

    public static TextTemplate? QuestionOf(RecordStepScope step) =>
        step.Spec.Confirm is { } question ? TemplateReader.ReadSound(question, NodePath.Member(step.Node, "confirm")) : null;

    private static Assignment Of(RecordStepScope step, AssignmentSpec value)
    {
        var text = ValueHolder.Find(step.Entity, value.Field) is { } holder ? ValueText.ToExpression(holder, step.Entity.App, value.Value) : value.Value;
        return new(value.Field, new(text, step.ValueNode(value.Field)));
    }
}
