using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A step that sets fields or creates a record gives values to fields that take them, and to all a new record needs.</summary>
internal sealed class StepValuesRule : IRule<WorkflowScope>
{
    public void Check(WorkflowScope scope, BindContext context)
    {
        foreach (var step in scope.Steps)
        {
            if (step is { Kind: StepKind.Set, Workflow.Trigger: { Entity: null } })
            {
                context.Report(WorkflowProblems.NoRecord, step.Span(), Sentence(step));
            }

            CheckEntity(step, context);
            if (step.ValuesEntity is { } entity)
            {
                CheckValues(step, entity, context);
                CheckRequired(step, entity, context);
            }
        }
    }

    private static void CheckEntity(StepScope step, BindContext context)
    {
        if (step.Kind != StepKind.Create)
        {
            return;
        }

        if (step.Spec.Entity is { } name)
        {
            EntityNameCheck.Check(
                context, step.Workflow.App, name, step.Span("entity"), ReferenceProblems.UnknownEntity, Sentence(step), Sentence(step));
        }
        else
        {
            context.Report(SpecDiagnostics.MissingKey, step.Span(), "The step", "create", "Task");
        }
    }

    private static void CheckValues(StepScope step, EntityScope entity, BindContext context)
    {
        if (step is { Kind: StepKind.Set, Spec.Values.Count: 0 })
        {
            context.Report(WorkflowProblems.Missing, step.Span(), Sentence(step), "set", "{ Field: value }");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in step.Spec.Values)
        {
            var span = step.Map.Find(step.ValueNode(assignment.Field));
            if (ValueHolder.Find(entity, assignment.Field) is not { } holder)
            {
                context.Report(
                    WorkflowProblems.UnknownField, span, Sentence(step), assignment.Field, entity.Name,
                    Suggestion.For(assignment.Field, entity.Fields.Where(field => field.IsWritable).Select(field => field.Name)));
            }
            else if (holder.Field is { IsLines: true } lines)
            {
                context.Report(LinesProblems.NotAValue, span, Sentence(step), lines.FullName, lines.Spec.Target ?? "");
            }
            else if (holder.Field is { IsReferences: true } several)
            {
                context.Report(ReferencesProblems.SetByStep, span, Sentence(step), several.FullName);
            }
            else if (holder.Field is { IsWritable: false } field)
            {
                context.Report(WorkflowProblems.NotSettable, span, Sentence(step), field.Name, field.IsComputed ? "calculated" : "counted up by itself");
            }
            else if (!seen.Add(assignment.Field))
            {
                context.Report(WorkflowProblems.SetTwice, span, Sentence(step), assignment.Field);
            }
            else if (ExpressionSites.OfAssignment(step, holder, assignment) is { } site)
            {
                ValueCheck.Check(holder, site, context);
            }
        }
    }

    private static void CheckRequired(StepScope step, EntityScope entity, BindContext context)
    {
        if (step.Kind != StepKind.Create)
        {
            return;
        }

        var given = step.Spec.Values.Select(assignment => assignment.Field).ToHashSet(StringComparer.Ordinal);
        var missing = entity.Fields
            .Where(field => field is { IsWritable: true, Spec: { Required: true, Default: null } } && !given.Contains(field.Name))
            .Select(field => field.Name)
            .ToList();
        if (missing.Count > 0)
        {
            context.Report(WorkflowProblems.RequiredMissing, step.Span(), Sentence(step), entity.Name, string.Join(", ", missing));
        }
    }

    private static string Sentence(StepScope step) => $"S{step.Name[1..]}";
}
