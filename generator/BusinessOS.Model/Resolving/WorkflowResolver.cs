using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes resolved workflows.</summary>
internal static class WorkflowResolver
{
    public static Workflow Resolve(WorkflowScope scope)
    {
        var trigger = scope.Trigger ?? throw new InvalidOperationException($"The rules let the workflow '{scope.Name}' through although its trigger cannot be read.");
        return new Workflow
        {
            Name = scope.Name,
            Label = scope.Spec.Label ?? Naming.Label(scope.Name),
            Trigger = trigger.Kind,
            TriggerText = string.Join(' ', scope.Spec.On.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Entity = scope.Entity is { } entity ? Refs.Of(entity) : null,
            State = trigger.State,
            Action = trigger.Action,
            Cron = trigger.Cron,
            When = Refs.Expression(scope.Spec.When, scope.Node, "when"),
            Steps = [.. scope.Steps.Select(Resolve)],
        };
    }

    private static Step Resolve(StepScope scope)
    {
        var spec = scope.Spec;
        var role = TemplateSites.RoleOf(spec.To);
        return new Step
        {
            Kind = Vocabulary.StepKinds[spec.Kind],
            Entity = scope is { Kind: StepKind.Create, ValuesEntity: { } entity } ? Refs.Of(entity) : null,
            Activity = spec.Activity,
            Values = scope.Kind == StepKind.Run ? [.. spec.Values.Select(value => new Assignment(value.Field, new(value.Value, scope.ValueNode(value.Field))))]
                : scope.ValuesEntity is { } target ? [.. spec.Values.Select(value => Resolve(scope, target, value))] : [],
            To = role is null ? Template(spec.To, scope, "to") : null,
            ToRole = role,
            Subject = Template(spec.Subject, scope, "subject"),
            Body = Template(spec.Body, scope, "body"),
            Url = Template(spec.Url, scope, "url"),
        };
    }

    private static Assignment Resolve(StepScope scope, EntityScope target, AssignmentSpec spec)
    {
        var text = ValueHolder.Find(target, spec.Field) is { } holder ? ValueText.ToExpression(holder, scope.Workflow.App, spec.Value) : spec.Value;
        return new(spec.Field, new(text, scope.ValueNode(spec.Field)));
    }

    private static TextTemplate? Template(string? text, StepScope scope, string member) =>
        text is null ? null : TemplateReader.ReadSound(text, NodePath.Member(scope.Node, member));
}
