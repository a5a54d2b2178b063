using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Describing;

/// <summary>A workflow in words.</summary>
internal static class WorkflowText
{
    /// <summary>"Loan becomes Out when Late", led by the label where that says more than the name.</summary>
    public static string Trigger(Workflow workflow)
    {
        var sentence = workflow.When is { } when ? $"{workflow.TriggerText} when {when.Text}" : workflow.TriggerText;
        return $"{workflow.Label}: {sentence}";
    }

    public static string Action(Step step, Workspace workspace) => step.Kind switch
    {
        StepKind.Set => $"set {string.Join(", ", step.Values.Select(value => $"{value.Field} to {Words(value.Value.Text)}"))}",
        StepKind.Create => Create(step, workspace),
        StepKind.Run => step.Values.Count == 0 ? $"run {step.Activity}" : $"run {step.Activity} with {string.Join(", ", step.Values.Select(value => $"{value.Field} {Words(value.Value.Text)}"))}",
        StepKind.Mail => $"send mail to {Receiver(step)}: {Written(step.Subject)}",
        _ => $"call webhook {Written(step.Url)}",
    };

    private static string Create(Step step, Workspace workspace)
    {
        var entity = step.Entity is { } target ? workspace.Find(target).Name : "";
        return step.Values.Count == 0
            ? $"create {entity}"
            : $"create {entity} with {string.Join(", ", step.Values.Select(value => $"{value.Field} {Words(value.Value.Text)}"))}";
    }

    private static string Receiver(Step step) => step.ToRole is { } role ? $"role {role}" : Written(step.To);

    /// <summary>A template as it was written, holes and all.</summary>
    private static string Written(TextTemplate? template) =>
        template is null ? "" : string.Concat(template.Parts.Select(part => part.Expression is null ? part.Text : part.Written));

    /// <summary>The value of an enum by itself, <c>High</c> for <c>LoanPriority.High</c>; other C# as it is.</summary>
    private static string Words(string expression) =>
        expression.Split('.') is [var type, var value] && SpecName.IsName(type) && SpecName.IsName(value)
            && !Vocabulary.Ambient.Contains(type) ? value : expression;
}
