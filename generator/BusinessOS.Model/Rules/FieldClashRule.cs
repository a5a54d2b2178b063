using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>No field clashes with what its entity gets by itself: its own name, <c>Status</c>, the types of its choices, and the ids of references.</summary>
internal sealed class FieldClashRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        var entity = scope.Entity;
        if (scope.Name == entity.Name)
        {
            context.Report(NameProblems.FieldNamedLikeEntity, scope.Span(), scope.FullName, entity.Name);
        }

        if (scope.Name == Vocabulary.Status && entity.HasStates)
        {
            context.Report(NameProblems.StatusBesideStates, scope.Span(), entity.Name);
        }

        if (scope.Name == Vocabulary.StatusSince && entity.HasStates)
        {
            context.Report(NameProblems.ReservedName, scope.Span(), "field", scope.Name, "every record with states has it already", "Since");
        }

        if (entity.HasStates && scope.Name == entity.StatusType)
        {
            context.Report(NameProblems.FieldNamedLikeType, scope.Span(), scope.FullName, "the states", "StatusText");
        }
        else if (entity.Fields.FirstOrDefault(f => f.HasChoices && f.ChoiceType == scope.Name) is { } choice)
        {
            context.Report(NameProblems.FieldNamedLikeType, scope.Span(), scope.FullName, $"the choices of '{choice.Name}'", choice.Name + "Text");
        }

        if (scope.Name.EndsWith("Id", StringComparison.Ordinal) && entity.FindField(scope.Name[..^2]) is { HasId: true } reference)
        {
            context.Report(NameProblems.ReferenceIdClash, scope.Span(), scope.Name, reference.Name);
        }
    }
}
