using System.Linq.Expressions;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>The embedded database: one file, one writer at a time, no server.</summary>
internal sealed partial class SqliteDialect(string file) : DatabaseDialect
{
    private const int Constraint = 19;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private const int ForeignKeyConstraint = 787;
    private const int TriggerConstraint = 1811; // how ON DELETE RESTRICT reports

    private readonly SemaphoreSlim _writer = new(1, 1);

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();

    public override bool EmptyFirst => true;

    public override bool HasOneWriter => true;

    public override IServiceCollection AddServices(IServiceCollection services) => services.AddEntityFrameworkSqlite()
        .AddScoped<ValueParts, SqliteValueParts>()
        .AddScoped<IMemberTranslatorPlugin>(services => services.GetRequiredService<ValueParts>())
        .AddScoped<IMethodCallTranslatorPlugin, GeoDistance>();

    public override void Use(DbContextOptionsBuilder options) =>
        options.UseSqlite(_connection).AddInterceptors(SqliteSession.Instance);

    public override async Task ReachAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
            await using var connection = new SqliteConnection(_connection);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode = wal; create table if not exists bos_schema (id integer primary key, document text not null, applied_at text not null);";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw StartFailures.DatabaseUnreachable(file, failure.Message);
        }
    }

    /// <summary>Points in time that come from no column, such as Now, are compared in the same form.</summary>
    public override void Configure(ModelConfigurationBuilder configuration) =>
        configuration.DefaultTypeMapping<DateTimeOffset>(mapping => mapping.HasConversion<UtcConverter>());

    public override void Convert(IMutableProperty property)
    {
        if (property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
        {
            property.SetValueConverter(typeof(UtcConverter));
        }
        else if (property.ClrType == typeof(TimeSpan) || property.ClrType == typeof(TimeSpan?))
        {
            property.SetValueConverter(typeof(TimeSpanToTicksConverter)); // as text, ten hours would sort before two
        }
    }

    public override string ReplacedIn(string column) =>
        $"(select json_group_array(case when value = {{1}} then {{0}} else value end) from json_each({column}))";

    public override string HeldIn(string column) => $"exists (select 1 from json_each({column}) where value = {{1}})";

    public override Expression TextOrder(Expression text) => QueryCalls.Collate(text, "NOCASE");

    public override Expression Matches(Expression text, Expression pattern) => QueryCalls.Like(text, pattern);

    public override Expression Month(Expression moment) =>
        QueryCalls.YearAndMonth(moment.Type == typeof(DateTimeOffset)
            ? Expression.Convert(Expression.Convert(moment, typeof(object)), typeof(DateTime)) // the stored form, see Convert
            : moment);

    /// <summary>Decimals are texts that EF Core compares by a function of its own, which no index may call.</summary>
    public override string IndexCondition(string condition) => DecimalComparison().Replace(condition, "(cast(${left} as real) - cast(${right} as real))");

    public override string? UniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException
        {
            SqliteErrorCode: Constraint, SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint,
        } broken
            ? broken.Message.Split("failed: ")[^1].TrimEnd('\'', '.')
            : null;

    public override bool IsReferenceViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException
        {
            SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ForeignKeyConstraint or TriggerConstraint,
        };

    public override async ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        return new Turn(_writer);
    }

    /// <summary>A transaction that writes holds the file for itself, so a first write is the lock.</summary>
    public override Task LockSchemaAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("delete from bos_schema where id < 0", cancellationToken);

    /// <summary>Changing a table means building it anew, which its references must not notice.</summary>
    public override async Task BeforeSchemaAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken); // the setting is the connection's
        await context.Database.ExecuteSqlRawAsync("pragma foreign_keys = off", cancellationToken);
    }

    public override async Task AfterSchemaAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("pragma foreign_keys = on", cancellationToken);
        await context.Database.CloseConnectionAsync();
    }

    public override async Task CheckSchemaAsync(DbContext context, CancellationToken cancellationToken)
    {
        var broken = await context.Database
            .SqlQueryRaw<string>("select distinct \"table\" as \"Value\" from pragma_foreign_key_check")
            .ToListAsync(cancellationToken);
        if (broken.Count > 0)
        {
            throw StartFailures.SchemaFailed($"rows of {string.Join(", ", broken)} would point at nothing");
        }
    }

    public override bool BelongsInTransaction(string command) =>
        !command.TrimStart().StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase);

    public override void Dispose() => _writer.Dispose();

    [GeneratedRegex("""ef_compare\((?<left>"[^"]+"|'[^']+'), (?<right>"[^"]+"|'[^']+')\)""")]
    private static partial Regex DecimalComparison();

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
