using System.Globalization;
using Npgsql;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>A PostgreSQL database, read within one read-only transaction, so that all tables are of the same moment.</summary>
internal sealed class PostgresSource : ISource
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly Dictionary<string, string> _tables;

    private PostgresSource(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        Title = $"the PostgreSQL database {connection.Database}";
        var catalog = new PostgresCatalog(connection);
        (Tables, LeftOut, _tables) = (catalog.Tables, catalog.LeftOut, catalog.QuotedNames);
    }

    public string Title { get; }

    public string Word => "table";

    public bool DeclaresTypes => true;

    public IReadOnlyList<SourceTable> Tables { get; }

    public IReadOnlyList<(string What, string Why)> LeftOut { get; }

    public static Outcome<ISource> Open(string connectionString)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = new NpgsqlConnection(WithKeys(connectionString));
            connection.Open();
            var transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
            using (var command = new NpgsqlCommand("set transaction read only", connection, transaction))
            {
                command.ExecuteNonQuery();
            }

            return new(new PostgresSource(connection, transaction));
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or TimeoutException or System.Net.Sockets.SocketException or FormatException)
        {
            connection?.Dispose();
            return new(null, [ImportDiagnostics.DatabaseRefused.At(SourceSpan.None, e.Message)]);
        }
    }

    /// <summary>What the database of a connection string is called.</summary>
    public static string DatabaseOf(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(WithKeys(connectionString)).Database ?? "";
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    public IEnumerable<string?[]> Rows(SourceTable table)
    {
        using var command = new NpgsqlCommand($"select {string.Join(", ", table.Columns.Select(Selected))} from {_tables[table.Name]}", _connection, _transaction);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new string?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Read(reader, i, table.Columns[i]);
            }

            yield return row;
        }
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    /// <summary>What has no plain .NET value comes as its text: an enum of the database's own, a number of any length. A month counts thirty days.</summary>
    private static string Selected(SourceColumn column) => column.Kind switch
    {
        SourceKind.Text or SourceKind.LongText or SourceKind.Unknown or SourceKind.Json or SourceKind.Money => $"{Quoted(column.Name)}::text",
        SourceKind.Decimal when column.Declared.StartsWith("numeric", StringComparison.Ordinal) => $"{Quoted(column.Name)}::text",
        SourceKind.Duration => $"make_interval(secs => extract(epoch from {Quoted(column.Name)})::float8)",
        _ => Quoted(column.Name),
    };

    private static string? Read(NpgsqlDataReader reader, int at, SourceColumn column) => column.Kind switch
    {
        SourceKind.Money => MoneyText(reader.GetString(at)),
        _ => Cells.Text(reader.GetValue(at)),
    };

    /// <summary>"$1,234.50": the server writes amounts in its own language.</summary>
    private static string? MoneyText(string text)
    {
        var digits = new string([.. text.Where(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-')]);
        var mark = digits.LastIndexOfAny(['.', ',']);
        var plain = mark >= 0 && digits.Length - mark == 3
            ? digits[..mark].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + "." + digits[(mark + 1)..]
            : digits.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? Cells.Text(amount) : null;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The connection string of an address such as postgresql://user:password@host/database.</summary>
    private static string WithKeys(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return text;
        }

        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var key, var given] ? (key, Uri.UnescapeDataString(given)) : (pair, "");
            settings[KeywordOf(Uri.UnescapeDataString(name))] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return settings.ConnectionString;
    }

    /// <summary>What the driver calls a parameter of such an address; one it does not know is refused there.</summary>
    private static string KeywordOf(string parameter) => parameter switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "connect_timeout" => "Timeout",
        _ => parameter.Replace('_', ' '),
    };
}
