using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A report has groups and sums that can be made; of one record, sections that say something of it.</summary>
internal sealed class ReportRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Kind: PageKind.Report, Entity: { } entity })
        {
            return;
        }

        if (scope.ShowsMany)
        {
            var groups = CalendarFields.Groups(entity);
            if (scope.Spec.By is { } by && !groups.Contains(by, StringComparer.Ordinal))
            {
                context.Report(ReportProblems.BadGroups, scope.Span("by"), scope.Name, by, Suggestion.For(by, groups));
            }

            ReportSums.Check(scope, scope, entity, scope.Spec.Fields, scope.Spec.Sum, scope.Spec.Where, null, context);
            return;
        }

        ReportTexts.Check(scope, entity, NodePath.Member(scope.Node, "title"), scope.Spec.Title, context);
        foreach (var section in scope.Sections)
        {
            Check(scope, section, entity, context);
        }
    }

    private static void Check(PageScope scope, ReportSectionScope section, EntityScope entity, BindContext context)
    {
        if (ReasonAgainst(section.Spec) is { } reason)
        {
            context.Report(ReportProblems.BadSection, section.Span(), scope.Name, reason);
            return;
        }

        ReportTexts.Check(scope, entity, NodePath.Member(section.Node, "text"), section.Spec.Text, context);
        if (section.Spec.Table is not { } table)
        {
            ReportFields.Check(scope, section, entity, context);
        }
        else if (section is { Rows: { } rows, Via: { } via })
        {
            ReportFields.Check(scope, section, rows, context);
            ReportSums.Check(scope, section, rows, section.Spec.Fields, section.Spec.Sum, null, via, context);
        }
        else
        {
            context.Report(
                ReportProblems.NotATable, section.Span("table"), scope.Name, table, entity.Name,
                section.WaysHere.Count > 1 ? $"Write which one: {string.Join(", ", section.WaysHere.Select(way => way.FullName))}."
                    : Suggestion.For(table, [.. ReportSectionScope.Possible(scope.App, entity)]));
        }
    }

    private static string? ReasonAgainst(ReportSectionSpec section) => section switch
    {
        { Text: not null, Fields.Count: > 0 } or { Text: not null, Table: not null } => "has a text and something else",
        { Table: null, Sum.Count: > 0 } => "adds up without a table",
        { Text: null, Table: null, Fields.Count: 0 } => "shows nothing",
        _ => null,
    };
}
