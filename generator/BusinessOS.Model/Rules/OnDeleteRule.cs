using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What becomes of a record when another is deleted is one of three things, and a reference that is emptied may be empty.</summary>
internal sealed class OnDeleteRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Spec.OnDelete is not { } rule || !(scope.IsReference || scope.IsReferences))
        {
            return;
        }

        if (!DeleteRules.All.Contains(rule))
        {
            context.Report(RecordProblems.UnknownDeleteRule, scope.Span("on-delete"), scope.FullName, rule, Suggestion.For(rule, DeleteRules.All));
        }
        else if (scope.IsReferences && rule == DeleteRules.Cascade)
        {
            context.Report(ReferencesProblems.DeletedWithOne, scope.Span("on-delete"), scope.FullName, rule);
        }
        else if (rule == DeleteRules.Clear && (scope.Spec.Required || scope.Spec.RequiredWhen is not null))
        {
            context.Report(RecordProblems.CannotBeCleared, scope.Span("on-delete"), scope.FullName, "on-delete: clear");
        }
    }
}
