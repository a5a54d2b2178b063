using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What a step needs somebody can fill in, and what it sets it can hold.</summary>
internal sealed class TransitionFieldsRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        foreach (var transition in scope.Spec.Transitions)
        {
            var who = $"The transition '{scope.Name}.{transition.Name}'";
            var node = scope.TransitionNode(transition.Name);
            var fields = scope.Fields.Where(field => field.IsWritable).Select(field => field.Name).ToList();
            for (var i = 0; i < transition.Needs.Count; i++)
            {
                if (Fault(scope, transition.Needs[i], "needs") is { } fault)
                {
                    context.Report(
                        StateProblems.NeedsField, scope.Map.Find($"{node}/needs/{i}"), who, transition.Needs[i], fault, Suggestion.For(transition.Needs[i], fields.Where(name => Fault(scope, name, "needs") is null)));
                }
            }

            foreach (var value in transition.Set)
            {
                Check(scope, transition, value, who, fields, context);
            }
        }
    }

    private static void Check(
        EntityScope scope, TransitionSpec transition, AssignmentSpec value, string who, List<string> fields, BindContext context)
    {
        var span = scope.Map.Find($"{scope.TransitionNode(transition.Name)}/values/{value.Field}");
        if (Fault(scope, value.Field, "sets") is { } fault)
        {
            context.Report(StateProblems.SetsField, span, who, value.Field, fault, Suggestion.For(value.Field, fields));
        }
        else if (scope.FindField(value.Field) is { IsReferences: true } several)
        {
            context.Report(ReferencesProblems.SetByStep, span, who, several.FullName);
        }
        else if (transition.Needs.Contains(value.Field))
        {
            context.Report(StateProblems.NeedsAndSets, span, who, value.Field);
        }
        else if (ExpressionSites.OfEffect(scope, transition, value) is { } site && ValueHolder.Find(scope, value.Field) is { } holder)
        {
            ValueCheck.Check(holder, site, context);
        }
    }

    private static string? Fault(EntityScope scope, string name, string verb) => scope.FindField(name) switch
    {
        null when name == Vocabulary.Status && scope.HasStates => "what the transition changes by itself",
        null => $"no field of '{scope.Name}'",
        { IsComputed: true } => "calculated",
        { IsAutoNumber: true } => "counted up by itself",
        { Kind.Type: FieldType.Boolean } when verb == "needs" => "never empty",
        _ => null,
    };
}
