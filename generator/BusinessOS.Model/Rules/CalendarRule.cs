using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A calendar or timeline knows where its records begin and end, what colours or groups them and how it begins.</summary>
internal sealed class CalendarRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Kind: PageKind.Calendar or PageKind.Timeline, Entity: { } entity })
        {
            return;
        }

        CheckPlace(scope, entity, context);
        var isTimeline = scope.Kind == PageKind.Timeline;
        var possible = isTimeline ? CalendarFields.Groups(entity) : BoardColumns.Possible(entity);
        if (scope.Spec.By is { } by && !possible.Contains(by, StringComparer.Ordinal))
        {
            context.Report(
                isTimeline ? PagePartProblems.BadRows : PagePartProblems.BadColours, scope.Span("by"), scope.Name, by, Suggestion.For(by, possible));
        }

        var views = isTimeline ? PageKinds.TimelineViews : PageKinds.CalendarViews;
        if (scope.Spec.View is { } view && !views.Contains(view))
        {
            context.Report(PagePartProblems.UnknownView, scope.Span("view"), scope.Spec.Kind, scope.Name, view, isTimeline ? "weeks or months" : "month, week or agenda");
        }
    }

    private static void CheckPlace(PageScope scope, EntityScope entity, BindContext context)
    {
        var starts = CalendarFields.Starts(entity, context.Formulas);
        if (scope.Spec.Start is { } written && !starts.Contains(written))
        {
            context.Report(PagePartProblems.BadStart, scope.Span("start"), scope.Spec.Kind, scope.Name, written, Suggestion.For(written, starts));
            return;
        }

        if ((scope.Spec.Start ?? CalendarFields.DefaultFor(entity, context.Formulas)) is not { } start)
        {
            context.Report(PagePartProblems.NoStart, scope.Span(), scope.Spec.Kind, scope.Name, entity.Name, Suggestion.For("", starts));
            return;
        }

        if (scope.Spec.End is { } end && CalendarFields.Ends(entity, start, context.Formulas) is var ends && !ends.Contains(end))
        {
            context.Report(PagePartProblems.BadEnd, scope.Span("end"), scope.Spec.Kind, scope.Name, end, start, Suggestion.For(end, ends));
        }
    }
}
