using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Workflows.Rows;

namespace BusinessOS.Runtime.Workflows;

/// <summary>Names by which a workflow, its definition and its runs are told apart.</summary>
internal static class WorkflowKey
{
    /// <summary><c>app/Workflow</c>.</summary>
    public static string Of(WorkflowDefinition workflow) => $"{workflow.App}/{workflow.Name}";

    public static string Of(WorkflowDefinition workflow, string occasion, Guid? record) =>
        $"{Of(workflow)}/{occasion}/{record?.ToString("N") ?? "-"}";

    public static string Of(WorkflowRun run, int step, string receiver) => $"{run.Id:N}/{step}/{receiver}";

    public static string Occasion(DateTimeOffset scheduled) =>
        scheduled.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same for the same steps in the same order, whatever version of the app they come from.</summary>
    public static string Shape(WorkflowDefinition workflow)
    {
        var text = new StringBuilder();
        text.Append(workflow.Trigger).Append(workflow.Entity?.FullName).Append(workflow.State).Append(workflow.Cron);
        foreach (var step in workflow.Steps)
        {
            text.Append('\n').Append(Describe(step));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static string Describe(StepDefinition step) => step switch
    {
        SetStep set => "set " + Describe(set.Values),
        CreateStep create => $"create {create.Entity.FullName} {Describe(create.Values)}",
        MailStep mail => $"mail {mail.To?.Written} {mail.ToRole} {mail.Subject.Written} {mail.Body.Written}",
        ActivityStep run => $"run {run.Activity.Expression}",
        WebhookStep webhook => $"webhook {webhook.Url.Expression}",
        _ => throw new InvalidOperationException($"{step.GetType()} is no step."),
    };

    private static string Describe(IReadOnlyList<StepValue> values) =>
        string.Join("; ", values.Select(v => $"{v.Field} = {v.Value.Expression}"));
}
