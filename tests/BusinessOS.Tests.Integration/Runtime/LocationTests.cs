using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Places as they are kept, and distances the database works out.</summary>
public abstract class LocationTests : IAsyncLifetime
{
    private static readonly GeoPoint Zurich = new(47.3769, 8.5417);
    private static readonly GeoPoint Bern = new(46.948, 7.4474);
    private static readonly GeoPoint Sydney = new(-33.8688, 151.2093);

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Guest => Tenant.Entity("inn.Guest");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Inn.Catalog(FieldKind.Address), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task It_comes_back_to_a_tenth_of_a_metre()
    {
        var view = await AddAsync("Ada", new(47.37690049, 8), null);

        Assert.Equal(new GeoPoint(47.3769, 8), view[Field("Place")]);
    }

    [Fact]
    public async Task The_database_works_out_how_far_places_are()
    {
        await AddAsync("Ada", Zurich, Bern);
        await AddAsync("Bob", Zurich, Sydney);
        await AddAsync("Cy", Sydney, Sydney);
        await AddAsync("Dee", Bern, null);

        Assert.Equal(["Ada"], await NamesAsync(new Filter(Field("Close"), FilterOperator.Equal, true)));
        Assert.Equal(["Ada", "Bob", "Dee"], await NamesAsync(new Filter(Field("Place"), FilterOperator.Near, Bern, 96d)));
        Assert.Equal(["Dee"], await NamesAsync(new Filter(Field("Place"), FilterOperator.Near, Bern, 0d)));
        Assert.Equal(["Cy"], await NamesAsync(new Filter(Field("Place"), FilterOperator.Near, new GeoPoint(-33, 151), 200d)));
        Assert.Equal(["Dee"], await NamesAsync(new Filter(Field("Work"), FilterOperator.IsEmpty)));
    }

    [Fact]
    public async Task What_is_not_on_earth_is_refused()
    {
        var problem = Assert.Single(LoanDesk.Problems(await Gate.CreateAsync(Guest, new FieldValues { ["Place"] = new GeoPoint(91, 0) }, CancellationToken.None)));

        Assert.Equal(("Place", "The latitude is between -90 and 90 degrees."), (problem.Field, problem.Message));
    }

    [Fact]
    public async Task History_tells_of_it()
    {
        var view = await AddAsync("Ada", Zurich, null);
        await Gate.UpdateAsync(Guest, view.Id, null, new FieldValues { ["Place"] = Bern }, CancellationToken.None);

        var change = (await Gate.HistoryAsync(Guest, view.Id, CancellationToken.None))[0].Changes.Single(c => c.Field == "Place");

        Assert.Equal(("47.3769, 8.5417", "46.948, 7.4474"), (change.Before, change.After));
    }

    private FieldDefinition Field(string name) => Guest.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private async Task<IEnumerable<object?>> NamesAsync(params Filter[] filters) =>
        (await Gate.ListAsync(Guest, new RecordQuery { Filters = filters }, CancellationToken.None)).Items.Select(v => v[Field("Name")]).Order();

    private async Task<RecordView> AddAsync(string name, GeoPoint place, GeoPoint? work) =>
        LoanDesk.Saved(await Gate.CreateAsync(Guest, new FieldValues { ["Name"] = name, ["Place"] = place, ["Work"] = work }, CancellationToken.None));
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteLocationTests : LocationTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLocationTests(PostgresCluster cluster) : LocationTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
