using System.Linq.Expressions;
using System.Net.Sockets;
using BusinessOS.Runtime.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>PostgreSQL, for tenants with a server.</summary>
internal sealed class PostgresDialect(string connection) : DatabaseDialect
{
    private const long SchemaLock = 0x426f735363686d61; // any number that is always the same

    private static readonly IDisposable NoTurn = new Nothing();

    /// <exception cref="StartFailedException">The text is no connection string.</exception>
    public static PostgresDialect Of(string connection)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection);
            return new PostgresDialect(connection);
        }
        catch (ArgumentException unreadable)
        {
            throw StartFailures.DatabaseText(unreadable.Message);
        }
    }

    public override bool EmptyFirst => false;

    public override IServiceCollection AddServices(IServiceCollection services) => services.AddEntityFrameworkNpgsql()
        .AddScoped<ValueParts, PostgresValueParts>()
        .AddScoped<IMemberTranslatorPlugin>(services => services.GetRequiredService<ValueParts>())
        .AddScoped<IMethodCallTranslatorPlugin, GeoDistance>();

    public override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(connection);

    public override async Task ReachAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var probe = new NpgsqlConnection(connection);
            await probe.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(
                $"select pg_advisory_xact_lock({SchemaLock}); create table if not exists bos_schema (id integer primary key, document text not null, applied_at timestamptz not null);",
                probe);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or ArgumentException or TimeoutException)
        {
            throw StartFailures.DatabaseUnreachable(Describe(), failure.Message);
        }
    }

    public override void Convert(IMutableProperty property)
    {
    }

    public override string ReplacedIn(string column) => $"array_replace({column}, {{1}}, {{0}})";

    public override string HeldIn(string column) => $"{{1}} = any({column})";

    public override Expression TextOrder(Expression text) => text;

    public override Expression Matches(Expression text, Expression pattern) => QueryCalls.ILike(text, pattern);

    public override Expression Month(Expression moment) =>
        QueryCalls.YearAndMonth(moment.Type == typeof(DateTimeOffset)
            ? Expression.Property(moment, nameof(DateTimeOffset.UtcDateTime))
            : moment);

    public override string? UniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken
            ? broken.ConstraintName
            : null;

    public override bool IsReferenceViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
        };

    public override ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult(NoTurn);

    public override Task LockSchemaAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({SchemaLock})", cancellationToken);

    /// <summary>A trial that waits for a table makes everybody behind it wait too: it gives up first.</summary>
    public override Task BeforeTrialAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("set local lock_timeout = '5s'", cancellationToken);

    public override void Dispose()
    {
    }

    /// <summary>Where the server is, without the password.</summary>
    private string Describe()
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connection);
            return $"{parts.Host}:{parts.Port}/{parts.Database}";
        }
        catch (ArgumentException)
        {
            return "the connection string";
        }
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
