using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Personal data is of a kind the law knows.</summary>
internal sealed class PersonalRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Spec.Personal is { } kind && !PersonalKinds.All.Contains(kind))
        {
            context.Report(RecordProblems.UnknownPersonalKind, scope.Span("personal"), scope.FullName, kind, Suggestion.For(kind, PersonalKinds.All));
        }
    }
}
