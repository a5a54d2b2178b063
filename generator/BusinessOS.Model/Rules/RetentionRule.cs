using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>How long records and values are kept is a span of time, counted from a date that is stored.</summary>
internal sealed class RetentionRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        if (scope.Spec.Keep is { } kept)
        {
            Check(scope, $"'{scope.Name}'", kept, scope.Span("keep"), context);
        }

        foreach (var field in scope.Fields.Where(field => field.Spec.Keep is not null && field.Kind?.Fits("keep") == true))
        {
            var span = field.Span("keep");
            Check(scope, $"'{field.FullName}'", field.Spec.Keep ?? "", span, context);
            if (field.Spec.Required || field.Spec.RequiredWhen is not null)
            {
                context.Report(RecordProblems.CannotBeCleared, span, field.FullName, $"keep: {field.Spec.Keep}");
            }
        }
    }

    private static void Check(EntityScope scope, string what, string written, SourceSpan span, BindContext context)
    {
        if (RetentionText.Read(written) is not { } kept)
        {
            context.Report(RecordProblems.BadRetention, span, what, written);
        }
        else if (kept.After is { } after && !StoredFields.IsDate(scope, after))
        {
            var dates = scope.Fields.Where(field => StoredFields.IsDate(scope, field.Name)).Select(field => field.Name);
            context.Report(RecordProblems.RetentionField, span, what, after, Suggestion.For(after, dates, "It has no date field; leave 'after …' out to count from when it was made."));
        }
    }
}
