using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A workflow does something, each step of a kind there is.</summary>
internal sealed class StepsRule : IRule<WorkflowScope>
{
    public void Check(WorkflowScope scope, BindContext context)
    {
        if (scope.Steps.Count == 0)
        {
            context.Report(WorkflowProblems.NoSteps, scope.Span(), scope.Name);
        }

        foreach (var step in scope.Steps.Where(step => step.Kind is null))
        {
            context.Report(SpecDiagnostics.StepKind, step.Span(), $"'{step.Spec.Kind}'");
        }
    }
}
