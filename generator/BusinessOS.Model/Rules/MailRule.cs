using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A mail has a receiver that can be one, and a subject.</summary>
internal sealed class MailRule : IRule<WorkflowScope>
{
    public void Check(WorkflowScope scope, BindContext context)
    {
        foreach (var step in scope.Steps.Where(step => step.Kind == StepKind.Mail))
        {
            if (step.Spec.To is not { } to)
            {
                context.Report(WorkflowProblems.Missing, step.Span(), $"The mail of {step.Name}", "to", "role Manager");
            }
            else if (TemplateSites.RoleOf(to) is null && !to.Contains('{') && !IsAddress(to))
            {
                context.Report(WorkflowProblems.BadAddress, step.Span("to"), $"The mail of {step.Name}", to);
            }

            if (step.Spec.Subject is null)
            {
                context.Report(WorkflowProblems.Missing, step.Span(), $"The mail of {step.Name}", "subject", "Loan {Number} is overdue");
            }
        }
    }

    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && text.LastIndexOf('@') == at && !text.Any(char.IsWhiteSpace);
    }
}
