using System.Globalization;
using BusinessOS.Import.Inference;

namespace BusinessOS.Import.Records;

/// <summary>The keys of a table's rows as seed files write them, and other ways rows are referred to.</summary>
internal sealed class RowKeys(TableDraft draft)
{
    private const char Joint = '|';

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int[] Columns, Dictionary<string, string> Known)> _ways = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of a row; its number where the table has none.</summary>
    /// <param name="number">From 1.</param>
    public string KeyOf(string?[] row, int number) => draft.Key.Count > 0 && draft.Key.All(k => row[k] is not null)
        ? Joined(draft.Key.Select(k => row[k]))
        : string.Create(CultureInfo.InvariantCulture, $"row {number}");

    /// <summary>Remembers that rows are referred to by these columns, unless they are the key.</summary>
    public void Expect(EquatableArray<string> columns)
    {
        if (columns.Count > 0 && !IsKey(columns))
        {
            _ways.TryAdd(Joined(columns), ([.. columns.Select(draft.Table.IndexOf)], new Dictionary<string, string>(StringComparer.Ordinal)));
        }
    }

    public void Add(string?[] row, string key)
    {
        _keys.Add(key);
        foreach (var (columns, known) in _ways.Values)
        {
            known.TryAdd(Joined(columns.Select(c => row[c])), key);
        }
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => _keys.Remove(key);

    /// <summary>The key of the row that values refer to; null when there is none.</summary>
    public string? Find(ForeignKey reference, string?[] values)
    {
        var columns = reference.TargetColumns;
        if (columns.Count == 0 || IsKey(columns))
        {
            var ordered = columns.Count == 0 ? values : [.. draft.Key.Select(k => values[IndexIn(columns, draft.Table.Columns[k].Name)])];
            return Joined(ordered) is var key && _keys.Contains(key) ? key : null;
        }

        return _ways.TryGetValue(Joined(columns), out var way) && way.Known.TryGetValue(Joined(values), out var found) && _keys.Contains(found) ? found : null;
    }

    private bool IsKey(EquatableArray<string> columns) =>
        columns.Count == draft.Key.Count && draft.Key.All(k => columns.Contains(draft.Table.Columns[k].Name, StringComparer.OrdinalIgnoreCase));

    private static int IndexIn(EquatableArray<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new ArgumentException($"{name} is not among the columns.");
    }

    /// <summary>One text for several, from which no others could be told; a single one as it is.</summary>
    private static string Joined(IEnumerable<string?> values)
    {
        string?[] parts = [.. values];
        return parts.Length == 1 ? parts[0] ?? "" : string.Join(Joint, parts.Select(p => p?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)));
    }
}
