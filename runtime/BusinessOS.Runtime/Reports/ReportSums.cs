using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Reports;

/// <summary>What columns of a report come to: amounts in different currencies are never added up.</summary>
/// <param name="gate">Adds up as far as the actor may read.</param>
/// <param name="entity">Whose records are added up.</param>
internal sealed class ReportSums(IRecordGate gate, EntityDefinition entity)
{
    /// <summary>What a column comes to over all records of a query, by the database.</summary>
    /// <param name="seen">Records that were read: they say the currency where the records themselves do not.</param>
    public async Task<string> OverAsync(FieldDefinition field, RecordQuery query, IEnumerable<RecordView> seen, CancellationToken cancellationToken)
    {
        if (field.CurrencyPath is { } path && entity.Field(path) is { } currency)
        {
            var amounts = await gate.GroupAsync(entity, currency, Measure.Sum, field, query, cancellationToken);
            return Lines(field, amounts.Select(a => (a.Key?.ToString(), a.Value)));
        }

        var figure = await gate.MeasureAsync(entity, Measure.Sum, field, query, cancellationToken);
        return Text(field, field.CurrencyOf is null ? field.Currency : seen.Select(v => v.CurrencyOf(field)).FirstOrDefault(c => c is not null), figure);
    }

    /// <summary>What a column comes to over records that were all read.</summary>
    public static string Of(FieldDefinition field, IEnumerable<RecordView> rows) =>
        Lines(field, rows.Where(r => !r.Masked.Contains(field.Name)).GroupBy(r => r.CurrencyOf(field), r => Number(r[field])).Select(g => (g.Key, g.Sum())));

    private static decimal Number(object? value) => value switch
    {
        decimal number => number,
        long whole => whole,
        _ => 0,
    };

    private static string Lines(FieldDefinition field, IEnumerable<(string? Currency, decimal Amount)> amounts) =>
        string.Join('\n', amounts.OrderBy(a => a.Currency, StringComparer.Ordinal).Select(a => Text(field, a.Currency, a.Amount)).DefaultIfEmpty(Text(field, field.Currency, 0)));

    private static string Text(FieldDefinition field, string? currency, decimal amount) => field.Kind switch
    {
        FieldKind.Money => MoneyFormat.Text(amount, currency),
        FieldKind.Percent => FieldFormat.Text(field, amount, TimeZoneInfo.Utc),
        _ => FieldFormat.Number(amount),
    };
}
