using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>A SQLite file, opened read-only.</summary>
internal sealed partial class SqliteSource : ISource
{
    private readonly SqliteConnection _connection;
    private readonly List<(string, string)> _leftOut = [];

    private SqliteSource(SqliteConnection connection, string title)
    {
        (_connection, Title) = (connection, title);
        Tables = [.. ReadTables()];
    }

    public string Title { get; }

    public string Word => "table";

    public bool DeclaresTypes => true;

    public IReadOnlyList<SourceTable> Tables { get; }

    public IReadOnlyList<(string What, string Why)> LeftOut => _leftOut;

    public static bool IsDatabase(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[16];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("SQLite format 3\0"u8);
    }

    public static Outcome<ISource> Open(string path, string shown)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            return new(new SqliteSource(connection, $"the SQLite database {Path.GetFileName(path)}"));
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            return new(null, [ImportDiagnostics.NotReadable.At(SourceSpan.StartOf(shown), shown, e.Message)]);
        }
    }

    public IEnumerable<string?[]> Rows(SourceTable table)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"select {string.Join(", ", table.Columns.Select(c => Quoted(c.Name)))} from {Quoted(table.Name)}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new string?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Cells.Text(reader.GetValue(i));
            }

            yield return row;
        }
    }

    public void Dispose() => _connection.Dispose();

    private IEnumerable<SourceTable> ReadTables()
    {
        foreach (var view in Query("select name from sqlite_master where type = 'view' order by name", r => r.GetString(0)))
        {
            _leftOut.Add(($"the view {view}", "It is worked out from tables; make a page, a formula or a rollup of it."));
        }

        var virtuals = Query("select name from sqlite_master where type = 'table' and sql like 'CREATE VIRTUAL%'", r => r.GetString(0));
        foreach (var (name, sql) in Query(
            "select name, coalesce(sql, '') from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid", r => (r.GetString(0), r.GetString(1))))
        {
            if (sql.StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase) || virtuals.Any(v => name.StartsWith(v + "_", StringComparison.Ordinal)))
            {
                _leftOut.Add(($"the table {name}", "It is an index of its own kind, not a table of records."));
                continue;
            }

            yield return Table(name, sql);
        }
    }

    private SourceTable Table(string name, string sql)
    {
        var read = Query($"select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo({Text(name)}) order by cid", r => (
            Name: r.GetString(0), Type: r.IsDBNull(1) ? "" : r.GetString(1), NotNull: r.GetInt64(2) != 0, Default: r.IsDBNull(3) ? null : r.GetString(3), Key: r.GetInt64(4), Hidden: r.GetInt64(5)));
        var key = read.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Name).ToEquatableArray();
        var checks = Checks(sql);
        var columns = read.Where(c => c.Hidden != 1).Select(c =>
        {
            var column = SqlType.Read(new SourceColumn(c.Name) { Declared = c.Type });
            column = column with
            {
                Required = c.NotNull || c.Key > 0,
                IsComputed = c.Hidden is 2 or 3,
                IsGiven = c.Hidden is 2 or 3 || (key.Count == 1 && c.Key > 0 && column.Kind == SourceKind.Integer),
                Default = DefaultValue.Read(c.Default),
                DefaultsToNow = DefaultValue.IsNow(c.Default),
            };
            return checks.Aggregate(column, (known, check) => CheckRule.Read(known, check, $"a check of {name}") ?? known);
        }).ToEquatableArray();

        var indexes = Query($"select name, \"unique\", origin, partial from pragma_index_list({Text(name)}) order by seq desc", r => (
            Name: r.GetString(0), Unique: r.GetInt64(1) != 0, Origin: r.GetString(2), Partial: r.GetInt64(3) != 0))
            .Where(i => i.Origin != "pk" && !i.Partial)
            .Select(i => (i.Unique, Columns: Query($"select name from pragma_index_info({Text(i.Name)}) order by seqno", r => r.IsDBNull(0) ? null : r.GetString(0))))
            .Where(i => i.Columns.All(c => c is not null))
            .Select(i => (i.Unique, Columns: i.Columns.OfType<string>().ToEquatableArray()))
            .ToList();
        return new SourceTable(name, columns)
        {
            PrimaryKey = key,
            Unique = indexes.Where(i => i.Unique).Select(i => i.Columns).ToEquatableArray(),
            Indexes = indexes.Where(i => !i.Unique).Select(i => i.Columns).ToEquatableArray(),
            ForeignKeys = ForeignKeys(name),
        };
    }

    private EquatableArray<ForeignKey> ForeignKeys(string table) =>
        Query($"select id, \"table\", \"from\", \"to\", on_delete from pragma_foreign_key_list({Text(table)}) order by id desc, seq", r => (
            Id: r.GetInt64(0), Target: r.GetString(1), From: r.GetString(2), To: r.IsDBNull(3) ? null : r.GetString(3), OnDelete: r.GetString(4)))
            .GroupBy(k => k.Id)
            .Select(k => new ForeignKey(
                k.Select(c => c.From).ToEquatableArray(),
                k.First().Target,
                k.All(c => c.To is not null) ? k.Select(c => c.To).OfType<string>().ToEquatableArray() : [],
                k.First().OnDelete.Equals("CASCADE", StringComparison.OrdinalIgnoreCase),
                k.First().OnDelete.StartsWith("SET", StringComparison.OrdinalIgnoreCase)))
            .ToEquatableArray();

    /// <summary>The expressions behind each CHECK of a table's definition.</summary>
    private static List<string> Checks(string sql)
    {
        var found = new List<string>();
        foreach (Match check in CheckWord().Matches(sql))
        {
            var (depth, at) = (1, check.Index + check.Length);
            var start = at;
            for (var quoted = false; at < sql.Length && depth > 0; at++)
            {
                quoted ^= sql[at] == '\'';
                depth += quoted ? 0 : sql[at] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            found.Add(sql[start..Math.Max(start, at - 1)]);
        }

        return found;
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\bCHECK\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CheckWord();
}
