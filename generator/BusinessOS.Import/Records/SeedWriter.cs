using System.Globalization;
using BusinessOS.Import.Inference;

namespace BusinessOS.Import.Records;

/// <summary>
/// Writes the rows of a source as seed files. A row that cannot be a record stays behind with its reason; a value that a
/// record can do without is left out with its reason.
/// </summary>
internal sealed class SeedWriter(ISource source, IReadOnlyList<TableDraft> drafts)
{
    private readonly Dictionary<string, RowKeys> _keys = drafts.ToDictionary(d => d.Table.Name, d => new RowKeys(d));
    private readonly List<RecordLoss> _losses = [];
    private bool _isFinal;

    public ImportedRecords Write()
    {
        foreach (var key in drafts.SelectMany(d => d.Fields).Select(f => f.Key).OfType<ForeignKey>())
        {
            _keys[key.Target].Expect(key.TargetColumns);
        }

        var made = drafts.Where(d => d.Folded is null).ToList();
        foreach (var draft in made)
        {
            Collect(draft);
        }

        var (files, counts) = (new List<SpecFile>(), new List<RecordCount>());
        do
        {
            (files, counts, _isFinal) = ([], [], true);
            _losses.Clear();
            foreach (var draft in InOrder(made))
            {
                var (text, rows, taken) = Write(draft);
                counts.Add(new RecordCount(draft.Table.Name, draft.Name, rows, taken));
                if (taken > 0)
                {
                    files.Add(new SpecFile($"seed/{draft.Name}.csv", text));
                }
            }
        }
        while (!_isFinal);

        return new(files.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableArray(), counts.OrderBy(c => made.FindIndex(d => d.Name == c.Entity)).ToEquatableArray(), _losses.ToEquatableArray());
    }

    /// <summary>Learns every key before any reference is followed: references may go in circles.</summary>
    private void Collect(TableDraft draft)
    {
        var number = 0;
        foreach (var row in source.Rows(draft.Table))
        {
            _keys[draft.Table.Name].Add(row, _keys[draft.Table.Name].KeyOf(row, ++number));
        }
    }

    /// <summary>Those that others need first, so that a row that stays behind takes along what cannot be without it.</summary>
    private static IEnumerable<TableDraft> InOrder(List<TableDraft> drafts)
    {
        var (waiting, done) = (drafts.ToList(), new HashSet<string>(StringComparer.Ordinal));
        while (waiting.Count > 0)
        {
            var next = waiting.Find(d => d.Fields.All(f => f.Key is null || f.Key.Target == d.Table.Name || done.Contains(f.Key.Target))) ?? waiting[0];
            waiting.Remove(next);
            done.Add(next.Table.Name);
            yield return next;
        }
    }

    private (string Text, int Rows, int Taken) Write(TableDraft draft)
    {
        using var csv = new CsvLines();
        var fields = draft.Fields.Where(f => f.Columns.Count > 0).ToList();
        csv.Add(["key", .. fields.Select(f => f.Name), .. draft.States is null ? Array.Empty<string>() : ["Status"]]);
        var (number, taken, seen) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        var values = fields.Where(f => f.Spec.Unique || f.Spec.Type == FieldTypes.AutoNumber).ToDictionary(f => f.Name, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in source.Rows(draft.Table))
        {
            var key = _keys[draft.Table.Name].KeyOf(row, ++number);
            if (!seen.Add(key))
            {
                Lose(draft, key, "", key, "Another row has the same key.", isRow: true);
            }
            else if (Read(draft, fields, row, key, values) is { } cells)
            {
                csv.Add([key, .. cells]);
                taken++;
            }
            else
            {
                // Others may have referred to it already, so everything is looked at once more.
                _isFinal &= !_keys[draft.Table.Name].Remove(key);
            }
        }

        return (csv.ToText(), number, taken);
    }

    /// <summary>The cells of a record; null when the row has to stay behind.</summary>
    private List<string?>? Read(TableDraft draft, List<FieldDraft> fields, string?[] row, string key, Dictionary<string, HashSet<string>> unique)
    {
        var cells = new List<string?>();
        foreach (var field in fields)
        {
            var (cell, problem) = Cell(draft, field, row);
            if (problem is null && cell is not null && unique.TryGetValue(field.Name, out var seen) && !seen.Add(cell))
            {
                (cell, problem) = (null, "Another row has the same value, and it may be there only once.");
            }

            var isNeeded = field.Spec.Required || draft.Lines?.Way.Name == field.Name;
            if (problem is not null || (isNeeded && cell is null))
            {
                Lose(draft, key, string.Join(", ", field.Columns.Select(c => draft.Table.Columns[c].Name)), string.Join("|", field.Columns.Select(c => row[c])), problem ?? "It is empty and must not be.", isNeeded);
                if (isNeeded)
                {
                    return null;
                }
            }

            cells.Add(cell);
        }

        if (draft.States is { } states)
        {
            var written = row[draft.StateColumn];
            var state = written is null ? null : states.NameOf(written);
            if (written is not null && state is null)
            {
                Lose(draft, key, draft.Table.Columns[draft.StateColumn].Name, written, "It is none of the states.", isRow: false);
            }

            cells.Add(state);
        }

        return cells;
    }

    private (string? Cell, string? Problem) Cell(TableDraft draft, FieldDraft field, string?[] row)
    {
        string?[] values = [.. field.Columns.Select(c => row[c])];
        if (values.Any(v => v is null))
        {
            return (null, null);
        }

        if (field.Key is { } key && field.Spec.Type == FieldTypes.Reference)
        {
            return _keys[key.Target].Find(key, values) is { } found ? (found, null) : (null, $"There is no such row in {key.Target}, or it could not come over.");
        }

        if (field.Read(values[0] ?? "") is not { } cell)
        {
            return (null, field.Spec.Choices.Count > 0 ? "It is none of the values." : $"It is not {Named(field.Spec.Type)}.");
        }

        var most = field.Spec.MaxLength ?? (field.Spec.Type is FieldTypes.LongText or FieldTypes.Json ? TextLimits.Long : FieldTypes.HasLength(field.Spec.Type) ? TextLimits.Line : int.MaxValue);
        return cell.Length <= most ? (cell, null) : (null, string.Create(CultureInfo.InvariantCulture, $"It has {cell.Length} characters; the field takes {most}."));
    }

    private static string Named(string type) => type switch
    {
        FieldTypes.Integer => "a whole number",
        FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Percent => "a number",
        FieldTypes.Email => "a mail address",
        FieldTypes.DateTime => "a point in time",
        _ => $"a value of type {type}",
    };

    private void Lose(TableDraft draft, string row, string column, string value, string reason, bool isRow) =>
        _losses.Add(new RecordLoss(draft.Table.Name, row, column, value.Length > 200 ? value[..200] + "…" : value, reason, isRow));
}
