using Npgsql;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>What a PostgreSQL database's own catalogue says of its tables.</summary>
internal sealed class PostgresCatalog
{
    private const string Ours = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'";

    private readonly NpgsqlConnection _connection;
    private readonly List<(string, string)> _leftOut = [];

    public PostgresCatalog(NpgsqlConnection connection)
    {
        _connection = connection;
        Tables = [.. Read()];
    }

    public IReadOnlyList<SourceTable> Tables { get; }

    public IReadOnlyList<(string What, string Why)> LeftOut => _leftOut;

    /// <summary>How each table is written in SQL, by its name.</summary>
    public Dictionary<string, string> QuotedNames { get; } = new(StringComparer.Ordinal);

    private List<SourceTable> Read()
    {
        var relations = Query(
            $"select c.oid, n.nspname, c.relname, c.relkind::text, obj_description(c.oid, 'pg_class') from pg_class c join pg_namespace n on n.oid = c.relnamespace where {Ours} and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition order by n.nspname <> 'public', n.nspname, c.relname",
            r => (Id: r.GetFieldValue<uint>(0), Schema: r.GetString(1), Name: r.GetString(2), Kind: r.GetString(3), Comment: r.IsDBNull(4) ? null : r.GetString(4)));
        foreach (var (_, _, name, kind, _) in relations.Where(r => r.Kind is not ("r" or "p")))
        {
            _leftOut.Add(kind == "f"
                ? ($"the foreign table {name}", "Its records are another database's; import that one.")
                : ($"the view {name}", "It is worked out from tables; make a page, a formula or a rollup of it."));
        }

        var tables = relations.Where(r => r.Kind is "r" or "p").ToList();
        var names = tables.ToDictionary(t => t.Id, t => tables.Count(o => o.Name == t.Name) > 1 ? $"{t.Schema}.{t.Name}" : t.Name);
        var columns = Columns();
        var keys = Constraints();
        var indexes = Indexes();
        foreach (var table in tables)
        {
            QuotedNames[names[table.Id]] = $"\"{table.Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\".\"{table.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }

        return [.. tables.Select(table =>
        {
            var own = keys[table.Id].ToList();
            var checks = own.Where(k => k.Kind == "c").ToList();
            return new SourceTable(names[table.Id], columns[table.Id].Select(c => checks.Aggregate(c, (known, k) => CheckRule.Read(known, k.Text, $"the check {k.Name}") ?? known)).ToEquatableArray())
            {
                ShortName = table.Name,
                Comment = table.Comment,
                PrimaryKey = own.FirstOrDefault(k => k.Kind == "p")?.Columns ?? [],
                Unique = [.. own.Where(k => k.Kind == "u").Select(k => k.Columns), .. indexes[table.Id].Where(i => i.Unique).Select(i => i.Columns)],
                Indexes = [.. indexes[table.Id].Where(i => !i.Unique).Select(i => i.Columns)],
                ForeignKeys = [.. own.Where(k => k.Kind == "f" && names.ContainsKey(k.Target)).Select(k => new ForeignKey(k.Columns, names[k.Target], k.TargetColumns, k.OnDelete == "c", k.OnDelete is "n" or "d"))],
            };
        })];
    }

    private ILookup<uint, SourceColumn> Columns() => Query(
        $"""
        select c.oid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum),
               a.attidentity::text <> '', a.attgenerated::text <> '', t.typtype::text, t.typname,
               (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
               format_type(nullif(t.typbasetype, 0), t.typtypmod),
               (select pg_get_constraintdef(k.oid) from pg_constraint k where k.contypid = t.oid limit 1)
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
             left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where {Ours} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by c.oid, a.attnum
        """,
        r =>
        {
            var expression = r.IsDBNull(4) ? null : r.GetString(4);
            var (isEnum, isDomain) = (r.GetString(8) == "e", r.GetString(8) == "d");
            var declared = isDomain && !r.IsDBNull(11) ? r.GetString(11) : r.GetString(2);
            var column = new SourceColumn(r.GetString(1)) { Declared = declared };
            column = isEnum
                ? column with { Kind = SourceKind.Text, Allowed = [.. r.GetFieldValue<string[]>(10)], AllowedBy = $"the enum {r.GetString(9)}" }
                : SqlType.Read(column);
            column = column with
            {
                Required = r.GetBoolean(3),
                Comment = r.IsDBNull(5) ? null : r.GetString(5),
                IsGiven = r.GetBoolean(6) || r.GetBoolean(7) || expression?.StartsWith("nextval(", StringComparison.Ordinal) is true,
                IsComputed = r.GetBoolean(7),
                Default = r.GetBoolean(7) ? null : DefaultValue.Read(expression),
                DefaultsToNow = DefaultValue.IsNow(expression),
            };
            return (Table: r.GetFieldValue<uint>(0), Column: isDomain && !r.IsDBNull(12)
                ? CheckRule.Read(column, r.GetString(12).Replace("VALUE", column.Name, StringComparison.Ordinal), $"the domain {r.GetString(9)}") ?? column
                : column);
        }).ToLookup(c => c.Table, c => c.Column);

    private ILookup<uint, Constraint> Constraints() => Query(
        $"""
        select k.conrelid, k.conname, k.contype::text, k.confrelid, k.confdeltype::text, pg_get_constraintdef(k.oid),
               (select array_agg(a.attname::text order by u.n) from unnest(k.conkey) with ordinality u(num, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num),
               (select array_agg(a.attname::text order by u.n) from unnest(k.confkey) with ordinality u(num, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num)
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        where {Ours} and k.contype in ('p', 'u', 'f', 'c') order by k.oid
        """,
        r => new Constraint(
            r.GetFieldValue<uint>(0), r.GetString(1), r.GetString(2), r.GetFieldValue<uint>(3), r.GetString(4), r.GetString(5),
            r.IsDBNull(6) ? [] : [.. r.GetFieldValue<string[]>(6)], r.IsDBNull(7) ? [] : [.. r.GetFieldValue<string[]>(7)])).ToLookup(k => k.Table);

    /// <summary>Plain indexes, and unique ones no constraint stands for.</summary>
    private ILookup<uint, Index> Indexes() => Query(
        $"""
        select i.indrelid, i.indisunique,
               (select array_agg(a.attname::text order by u.n) from unnest(i.indkey::smallint[]) with ordinality u(num, n) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.num)
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        where {Ours} and not i.indisprimary and i.indpred is null and i.indexprs is null
              and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
        order by i.indexrelid
        """,
        r => new Index(r.GetFieldValue<uint>(0), r.GetBoolean(1), r.IsDBNull(2) ? [] : [.. r.GetFieldValue<string[]>(2)]))
        .Where(i => i.Columns.Count > 0).ToLookup(i => i.Table);

    private List<T> Query<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private sealed record Constraint(
        uint Table, string Name, string Kind, uint Target, string OnDelete, string Text, EquatableArray<string> Columns, EquatableArray<string> TargetColumns);

    private sealed record Index(uint Table, bool Unique, EquatableArray<string> Columns);
}
