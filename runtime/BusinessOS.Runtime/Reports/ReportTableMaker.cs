using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Reports;

/// <summary>Makes a table of records: its columns, its groups, and what they come to.</summary>
/// <param name="gate">Adds up as far as the actor may read.</param>
/// <param name="entity">Whose records the rows are.</param>
/// <param name="zone">The reader's.</param>
internal sealed class ReportTableMaker(IRecordGate gate, EntityDefinition entity, TimeZoneInfo zone)
{
    private readonly ReportSums _sums = new(gate, entity);

    public required IReadOnlyList<string> Fields { get; init; }

    public IReadOnlyList<string> Sum { get; init; } = [];

    /// <summary>What makes groups; null for none.</summary>
    public FieldDefinition? By { get; init; }

    /// <param name="query">All records the table is about.</param>
    /// <param name="isWhole">Whether the rows are all of them.</param>
    public async Task<ReportTable> MakeAsync(string title, IReadOnlyList<RecordView> rows, RecordQuery query, bool isWhole, CancellationToken cancellationToken)
    {
        var columns = Columns(rows);
        var groups = new List<ReportGroup>();
        foreach (var group in rows.GroupBy(KeyOf).Select(g => g.ToList()))
        {
            var isCut = !isWhole && By is not null && LabelOf(group[0]) == LabelOf(rows[^1]);
            groups.Add(new(
                By is null ? null : LabelOf(group[0]),
                [.. group.Select(row => columns.Select(c => ReportValue.Of(row, c, zone)).ToList())],
                By is null ? [] : await TotalAsync(columns, field => isCut ? CutAsync(field, group, query, cancellationToken) : Task.FromResult(ReportSums.Of(field, group)))));
        }

        var total = rows.Count == 0 ? [] : await TotalAsync(columns, field => _sums.OverAsync(field, query, rows, cancellationToken));
        return new(title, [.. columns.Select(c => new ReportColumn(c.Label, FieldFormat.IsNumeric(c.Kind)))], groups, total);
    }

    /// <summary>A column nobody who reads this may read is not there.</summary>
    private List<FieldDefinition> Columns(IReadOnlyList<RecordView> rows) =>
    [
        .. Fields.Select(name => ReadableFields.Find(entity, name)).OfType<FieldDefinition>()
            .Where(f => f != By && (rows.Count == 0 || rows.Any(r => !r.Hidden.Contains(f.Name)))),
    ];

    private async Task<IReadOnlyList<string>> TotalAsync(List<FieldDefinition> columns, Func<FieldDefinition, Task<string>> totalOf)
    {
        if (!columns.Exists(IsSummed))
        {
            return [];
        }

        var total = new List<string>();
        foreach (var column in columns)
        {
            total.Add(IsSummed(column) ? await totalOf(column) : "");
        }

        return total;
    }

    /// <summary>What a group comes to of which not all rows were read.</summary>
    private Task<string> CutAsync(FieldDefinition field, List<RecordView> group, RecordQuery query, CancellationToken cancellationToken)
    {
        var key = KeyOf(group[0]);
        if (key is null && group[0][By!] is not null)
        {
            return Task.FromResult(""); // what holds them together is not for the reader to see, nor to be asked for
        }

        var filter = key is null ? new Filter(By!, FilterOperator.IsEmpty) : new Filter(By!, FilterOperator.Equal, key);
        return _sums.OverAsync(field, query with { Filters = [.. query.Filters, filter] }, group, cancellationToken);
    }

    private bool IsSummed(FieldDefinition field) => Sum.Contains(field.Name, StringComparer.OrdinalIgnoreCase);

    private object? KeyOf(RecordView row) =>
        By is null || row.Masked.Contains(By.Name) || (By.Kind.IsLink() && !row.References.ContainsKey(By.Name)) ? null : row[By];

    private string LabelOf(RecordView row) => By is not null && ReportValue.Of(row, By, zone).Text is { Length: > 0 } text ? text : Say("None");
}
