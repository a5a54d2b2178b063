using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A step that runs the owner's code names a class and its properties, each once. What they are only the compiler knows.</summary>
internal sealed class RunStepRule : IRule<WorkflowScope>
{
    public void Check(WorkflowScope scope, BindContext context)
    {
        foreach (var step in scope.Steps.Where(step => step.Kind == StepKind.Run))
        {
            var sentence = $"S{step.Name[1..]}";
            if (step.Spec.Activity is { } activity && !SpecName.IsName(activity))
            {
                context.Report(WorkflowProblems.NoClassName, step.Span("activity"), sentence, activity, "a class", "SendToPrinter");
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in step.Spec.Values)
            {
                var span = step.Map.Find(step.ValueNode(value.Field));
                if (!SpecName.IsName(value.Field))
                {
                    context.Report(WorkflowProblems.NoClassName, span, sentence, value.Field, "a property", "Copies");
                }
                else if (!seen.Add(value.Field))
                {
                    context.Report(WorkflowProblems.SetTwice, span, sentence, value.Field);
                }
            }
        }
    }
}
