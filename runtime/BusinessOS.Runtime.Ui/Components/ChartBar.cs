using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>One bar of a chart.</summary>
/// <param name="Value">For drawing.</param>
/// <param name="Text">For reading.</param>
internal sealed record ChartBar(object? Key, string Label, double Value, string Text)
{
    /// <summary>Bars in an order that reads: states as they follow each other, months in time, all else by size.</summary>
    public static IReadOnlyList<ChartBar> Of(FieldDefinition by, IReadOnlyList<Group> groups, FieldDefinition? measured, int most)
    {
        var ordered = by.Options.Count > 0
            ? groups.OrderBy(g => g.Key is null ? int.MaxValue : by.Options.TakeWhile(o => !o.Value.Equals(g.Key)).Count()).ToList()
            : groups;
        var shown = by.Kind is FieldKind.Date or FieldKind.DateTime ? ordered.TakeLast(most) : ordered.Take(most);
        return [.. shown.Select(g => new ChartBar(g.Key, g.Label, (double)g.Value, measured?.CurrencyPath == by.Name ? MoneyFormat.Text(g.Value, g.Key?.ToString()) : TextOf(measured, g.Value)))];
    }

    /// <summary>The filters that leave exactly the records of this bar.</summary>
    public IReadOnlyList<Filter> Filters(FieldDefinition by) => (Key, by.Kind) switch
    {
        (null, _) => [new Filter(by, FilterOperator.IsEmpty)],
        (DateOnly month, FieldKind.Date) =>
        [
            new Filter(by, FilterOperator.GreaterOrEqual, month),
            new Filter(by, FilterOperator.Less, month.AddMonths(1)),
        ],
        (DateOnly month, FieldKind.DateTime) =>
        [
            new Filter(by, FilterOperator.GreaterOrEqual, Start(month)),
            new Filter(by, FilterOperator.Less, Start(month.AddMonths(1))),
        ],
        _ => [new Filter(by, FilterOperator.Equal, Key)],
    };

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string TextOf(FieldDefinition? measured, decimal value) =>
        measured is { Kind: FieldKind.Money or FieldKind.Percent }
            ? FieldFormat.Text(measured, value, TimeZoneInfo.Utc)
            : FieldFormat.Number(Math.Round(value, 2));
}
