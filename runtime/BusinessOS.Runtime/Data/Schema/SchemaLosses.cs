namespace BusinessOS.Runtime.Data.Schema;

/// <summary>What stands in the database though no app uses it, by the names people have for it.</summary>
internal static class SchemaLosses
{
    /// <summary>Every column and table that is kept.</summary>
    public static IEnumerable<SchemaLoss> In(SchemaDocument schema) => schema.Tables.SelectMany(table => table.Kept
        ? [new SchemaLoss(NodeOf(table), table, null)]
        : table.Columns.Where(c => c.Kept).Select(c => new SchemaLoss($"{NodeOf(table)}.{NodeOf(c)}", table, c)));

    /// <summary>The schema without what may go.</summary>
    public static SchemaDocument Without(SchemaDocument schema, IReadOnlyCollection<SchemaLoss> dropped) => schema with
    {
        Tables =
        [
            .. schema.Tables
                .Where(t => !dropped.Any(d => d.Column is null && d.Table.Key == t.Key))
                .Select(t => dropped.Where(d => d.Table.Key == t.Key).Select(d => d.Column?.Key).ToHashSet() is { Count: > 0 } gone
                    ? Without(t, [.. t.Columns.Where(c => gone.Contains(c.Key)).Select(c => c.Name)], gone)
                    : t),
        ],
    };

    private static TableShape Without(TableShape table, HashSet<string> names, HashSet<string?> keys) => table with
    {
        Columns = [.. table.Columns.Where(c => !keys.Contains(c.Key))],
        Indexes = [.. table.Indexes.Where(i => !i.Columns.Any(names.Contains))],
    };

    private static string NodeOf(TableShape table) => table.Node ?? Pascal(table.Name);

    /// <summary>A column put aside by a change of type says of which type it was, for the field may be there still.</summary>
    private static string NodeOf(ColumnShape column)
    {
        var node = column.Node ?? Pascal(column.Name);
        return column.Key.Split('~') is [_, var type, ..] ? $"{node}~{type.ToLowerInvariant()}" : node;
    }

    private static string Pascal(string name) => string.Concat(name.Split('_').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
