using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Evidence;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Email the borrower when a loan is approved": whatever reads as something to happen by itself.</summary>
internal sealed class AutomationRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var (_, findings) = RequirementsReader.Read(wish);
        if (findings.Automations.Count == 0)
        {
            return false;
        }

        var draft = ExistingDraft.Of(context, findings);
        WorkflowBuilder.Build(draft);
        foreach (var workflow in draft.Workflows)
        {
            var name = Names.Free(workflow.Spec.Name, n => context.App.Workflows.Any(w => string.Equals(w.Name, n, StringComparison.OrdinalIgnoreCase)));
            context.Add(new SetWorkflow(workflow.Spec with { Name = name }));
        }

        foreach (var assumption in draft.Assumptions)
        {
            context.Assume(assumption.Question, assumption.Taken);
        }

        return draft.Workflows.Count > 0;
    }
}
