using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>Everything that differs between the embedded database and PostgreSQL.</summary>
internal abstract class DatabaseDialect : IDisposable
{
    /// <summary>Whether an ascending order starts with empty values.</summary>
    public abstract bool EmptyFirst { get; }

    /// <summary>Whether a transaction that writes keeps every other connection from writing.</summary>
    public virtual bool HasOneWriter => false;

    public static DatabaseDialect For(RuntimeOptions options) =>
        options.Database is { Length: > 0 } connection
            ? PostgresDialect.Of(connection)
            : new SqliteDialect(options.EmbeddedDatabase);

    /// <summary>EF Core's own services for this database.</summary>
    public abstract IServiceCollection AddServices(IServiceCollection services);

    /// <summary>Points a context at the database.</summary>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>Makes sure the database can be reached before anything else is tried.</summary>
    /// <exception cref="StartFailedException">It cannot.</exception>
    public abstract Task ReachAsync(CancellationToken cancellationToken);

    /// <summary>Gives values that come from no property the form they are compared in.</summary>
    public virtual void Configure(ModelConfigurationBuilder configuration)
    {
    }

    /// <summary>Gives a property a stored form that compares and sorts as its values do.</summary>
    public abstract void Convert(IMutableProperty property);

    /// <summary>SQL of a list column in which the text {1} has become {0}.</summary>
    public abstract string ReplacedIn(string column);

    /// <summary>SQL of the condition that a list column holds the text {1}.</summary>
    public abstract string HeldIn(string column);

    /// <summary>What to order text by, so that case does not matter to people.</summary>
    public abstract Expression TextOrder(Expression text);

    /// <summary>Whether a text fits a LIKE pattern, whatever the case.</summary>
    public abstract Expression Matches(Expression text, Expression pattern);

    /// <summary>The <c>yyyy-MM</c> of a point in time, as text or a number that sorts.</summary>
    public abstract Expression Month(Expression moment);

    /// <summary>A condition as an index can keep it: what queries may call, an index may not.</summary>
    public virtual string IndexCondition(string condition) => condition;

    /// <summary>The columns (or index) whose uniqueness a failed change broke; null when it failed for another reason.</summary>
    public abstract string? UniqueViolation(DbUpdateException failure);

    /// <summary>Whether a change failed because other records point at this one, or it points at none.</summary>
    public abstract bool IsReferenceViolation(DbUpdateException failure);

    /// <summary>Takes the turn to write where only one may at a time; disposing the result passes it on.</summary>
    public abstract ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>Keeps other processes from changing the schema until the transaction ends.</summary>
    public abstract Task LockSchemaAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Keeps a change that is only tried from standing in the way of those who work.</summary>
    public virtual Task BeforeTrialAsync(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What a schema change needs around its transaction.</summary>
    public virtual Task BeforeSchemaAsync(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task AfterSchemaAsync(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Fails when the changed schema holds references that lead nowhere.</summary>
    public virtual Task CheckSchemaAsync(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual bool BelongsInTransaction(string command) => true;

    public abstract void Dispose();
}
