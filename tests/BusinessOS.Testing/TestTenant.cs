using BusinessOS.Runtime;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Testing;

/// <summary>A running tenant without its host: the runtime on a database of the test's own, and a gate for anybody.</summary>
public sealed class TestTenant : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly PostgresDatabase? _database;
    private readonly List<AsyncServiceScope> _scopes = [];

    private TestTenant(ServiceProvider services, TemporaryFolder? folder, PostgresDatabase? database)
    {
        (Services, _folder, _database) = (services, folder, database);
        Catalog = services.GetRequiredService<AppCatalog>();
    }

    public ServiceProvider Services { get; }

    public AppCatalog Catalog { get; }

    public StartReport Report { get; private set; } = new([], null);

    /// <summary>Starts a tenant with the apps of a catalogue.</summary>
    /// <param name="database">A database the tenant drops when it ends; null for the embedded one.</param>
    public static async Task<TestTenant> StartAsync(
        AppCatalog catalog, PostgresDatabase? database, Action<IServiceCollection>? configure = null)
    {
        var folder = new TemporaryFolder();
        return await OpenAsync(catalog, folder.Path, database?.ConnectionString, configure, folder, database);
    }

    /// <summary>Opens a tenant's data once more, as its next version does; disposing leaves the data there.</summary>
    public static Task<TestTenant> ReopenAsync(
        AppCatalog catalog, string folder, string? connection, Action<IServiceCollection>? configure = null) =>
        OpenAsync(catalog, folder, connection, configure, null, null);

    public string Folder => Services.GetRequiredService<RuntimeOptions>().DataFolder;

    public string? Connection => Services.GetRequiredService<RuntimeOptions>().Database;

    public EntityDefinition Entity(string fullName) =>
        Catalog.Find(fullName) ?? throw new ArgumentException($"No entity {fullName}.");

    /// <summary>The gate as somebody sees it.</summary>
    public IRecordGate Gate(Actor actor) => Scope(actor).GetRequiredService<IRecordGate>();

    /// <summary>The services of a scope somebody acts in.</summary>
    public IServiceProvider Scope(Actor actor)
    {
        var scope = Services.CreateAsyncScope();
        lock (_scopes)
        {
            _scopes.Add(scope);
        }

        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return scope.ServiceProvider;
    }

    /// <summary>A context on the tenant's database, to look at what the gate stored.</summary>
    public TenantDbContext Context() => Services.GetRequiredService<IDbContextFactory<TenantDbContext>>().CreateDbContext();

    /// <summary>A person with roles, as <c>app.Role</c>.</summary>
    public static Actor Person(string email, params string[] roles) =>
        new(Guid.CreateVersion7(), email, email, roles.ToHashSet(), false, false);

    public static Actor Administrator(string email = "admin@example.org") =>
        new(Guid.CreateVersion7(), email, email, new HashSet<string>(), true, false);

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes)
        {
            await scope.DisposeAsync();
        }

        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder?.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static async Task<TestTenant> OpenAsync(
        AppCatalog catalog,
        string path,
        string? connection,
        Action<IServiceCollection>? configure,
        TemporaryFolder? folder,
        PostgresDatabase? database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBusinessOs(catalog, new RuntimeOptions { DataFolder = path, Database = connection });
        configure?.Invoke(services);
        var tenant = new TestTenant(services.BuildServiceProvider(validateScopes: true), folder, database);
        tenant.Report = await tenant.Services.StartBusinessOsAsync(CancellationToken.None);
        return tenant;
    }
}
