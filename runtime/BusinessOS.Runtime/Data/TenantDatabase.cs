using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Records.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Makes contexts for one catalogue, from a pool. It owns everything EF Core caches about the catalogue's types, and
/// disposing it lets them go.
/// </summary>
internal sealed class TenantDatabase : IDbContextFactory<TenantDbContext>, IAsyncDisposable
{
    private readonly ServiceProvider _internal;
    private readonly PooledDbContextFactory<TenantDbContext> _pool;

    public TenantDatabase(
        AppCatalog catalog, IEnumerable<IModelPart> parts, DatabaseDialect dialect, IServiceProvider application)
    {
        Dialect = dialect;
        _internal = dialect.AddServices(new ServiceCollection()).AddSingleton<IInterceptor, ShareQueries>().BuildServiceProvider();
        var builder = new DbContextOptionsBuilder<TenantDbContext>();
        builder.UseInternalServiceProvider(_internal);
        builder.UseApplicationServiceProvider(application);
        dialect.Use(builder);

        // Counting stops at a limit, and which records it left out does not matter.
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(
            new TenantModelExtension(new TenantModel(catalog, parts, dialect)));
        Options = builder.Options;
        _pool = new PooledDbContextFactory<TenantDbContext>(Options);
    }

    public DatabaseDialect Dialect { get; }

    public DbContextOptions<TenantDbContext> Options { get; }

    public TenantDbContext CreateDbContext() => _pool.CreateDbContext();

    /// <summary>A context in the transaction that is open around this call, if one is.</summary>
    public Task<TenantDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        WriteUnit.Current is { } unit ? unit.JoinAsync(new TenantDbContext(Options), cancellationToken) : _pool.CreateDbContextAsync(cancellationToken);

    /// <summary>A context of its own, whatever is open around this call.</summary>
    public Task<TenantDbContext> CreateApartAsync(CancellationToken cancellationToken) => _pool.CreateDbContextAsync(cancellationToken);

    /// <summary>Takes the turn to write where only one may at a time; who is in a transaction has it.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) =>
        WriteUnit.Current is null ? Dialect.EnterWriteAsync(cancellationToken) : ValueTask.FromResult<IDisposable>(Held.Turn);

    public ValueTask DisposeAsync() => _internal.DisposeAsync();

    /// <summary>A turn that is not given back here.</summary>
    private sealed class Held : IDisposable
    {
        public static readonly Held Turn = new();

        public void Dispose()
        {
        }
    }
}
