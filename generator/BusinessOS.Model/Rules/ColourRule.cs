using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>The colour of a choice or a state is one there is.</summary>
internal sealed class ColourRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        foreach (var state in scope.Spec.States)
        {
            Check(state.Colour, $"The state '{scope.Name}.{state.Name}'", NodePath.Member(scope.StateNode(state.Name), "colour"), scope, context);
        }

        foreach (var field in scope.Fields)
        {
            for (var i = 0; i < field.Spec.Choices.Count; i++)
            {
                Check(field.Spec.Choices[i].Colour, $"The choice '{field.FullName}.{field.Spec.Choices[i].Name}'", $"{field.Node}/choices/{i}/colour", scope, context);
            }
        }
    }

    private static void Check(string? colour, string owner, string node, EntityScope scope, BindContext context)
    {
        if (colour is not null && !ChipColours.All.Contains(colour))
        {
            context.Report(FieldProblems.UnknownColour, scope.Map.Find(node), owner, colour, Suggestion.For(colour, ChipColours.All));
        }
    }
}
