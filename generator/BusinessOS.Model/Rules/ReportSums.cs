using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>What a report adds up is a number that stands in a column, and in one currency or in those its records have themselves.</summary>
internal static class ReportSums
{
    /// <param name="at">Where the sums are written.</param>
    /// <param name="columns">The columns as written; none for the usual ones.</param>
    /// <param name="where">What narrows the rows.</param>
    /// <param name="via">For a table: the reference to the record the report is about.</param>
    public static void Check(
        PageScope scope, IScope at, EntityScope rows, EquatableArray<string> columns, EquatableArray<string> sums, string? where, FieldScope? via, BindContext context)
    {
        var numbers = CardFields.Numbers(rows, context.Formulas).ToList();
        List<string> possible = columns.Count > 0 ? [.. numbers.Where(name => columns.Contains(name))] : numbers;
        for (var i = 0; i < sums.Count; i++)
        {
            var name = sums[i];
            if (!possible.Contains(name))
            {
                var reason = !ShownFields.Has(rows, name) ? $"no field of '{rows.Name}'" : !numbers.Contains(name) ? "no number" : "no column of it";
                context.Report(ReportProblems.CannotSum, at.Span($"sum/{i}"), scope.Name, name, reason, Suggestion.For(name, possible));
            }
            else if (rows.FindField(name) is { } amount && OwnCurrency.PathOf(amount) is { } path && path.Contains('.', StringComparison.Ordinal)
                && path.Split('.')[0] != via?.Name && OwnCurrency.PinnedBy(where, path) is null)
            {
                context.Report(
                    CurrencyProblems.Mixed, at.Span($"sum/{i}"), $"The report '{scope.Name}'", amount.FullName,
                    $"Take it out of 'sum', or let a condition leave one currency: '{path} == {OwnCurrency.At(rows, path)?.ChoiceType}.EUR'.");
            }
        }
    }
}
