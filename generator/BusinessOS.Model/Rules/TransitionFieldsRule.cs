using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What a step needs somebody can fill in, and what it sets it can hold.</summary>
internal sealed class TransitionFieldsRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        foreach (var step in scope.Steps)
        {
            var who = char.ToUpperInvariant(step.Sentence[0]) + step.Sentence[1..];
            var fields = scope.Fields.Where(field => field.IsWritable).Select(field => field.Name).ToList();
            for (var i = 0; i < step.Spec.Needs.Count; i++)
            {
                var needed = step.Spec.Needs[i];
                if (Fault(step, needed, "needs") is { } fault)
                {
                    context.Report(
                        StateProblems.NeedsField, scope.Map.Find($"{step.Node}/needs/{i}"), who, needed, fault, Suggestion.For(needed, fields.Where(name => Fault(step, name, "needs") is null)));
                }
            }

            foreach (var value in step.Spec.Set)
            {
                Check(step, value, who, fields, context);
            }
        }
    }

    private static void Check(RecordStepScope step, AssignmentSpec value, string who, List<string> fields, BindContext context)
    {
        var span = step.Map.Find(step.ValueNode(value.Field));
        if (Fault(step, value.Field, "sets") is { } fault)
        {
            context.Report(StateProblems.SetsField, span, who, value.Field, fault, Suggestion.For(value.Field, fields));
        }
        else if (step.Entity.FindField(value.Field) is { IsReferences: true } several)
        {
            context.Report(ReferencesProblems.SetByStep, span, who, several.FullName);
        }
        else if (step.Spec.Needs.Contains(value.Field))
        {
            context.Report(StateProblems.NeedsAndSets, span, who, value.Field);
        }
        else if (ExpressionSites.OfEffect(step, value) is { } site && ValueHolder.Find(step.Entity, value.Field) is { } holder)
        {
            ValueCheck.Check(holder, site, context);
        }
    }

    private static string? Fault(RecordStepScope step, string name, string verb) => step.Entity.FindField(name) switch
    {
        null when name == Vocabulary.Status && step.Entity.HasStates =>
            step.Spec is TransitionSpec ? "what the transition changes by itself" : "what transitions change",
        null => $"no field of '{step.Entity.Name}'",
        { IsComputed: true } => "calculated",
        { IsAutoNumber: true } => "counted up by itself",
        { Kind.Type: FieldType.Boolean } when verb == "needs" => "never empty",
        _ => null,
    };
}
