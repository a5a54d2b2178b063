using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Addresses as they are kept, and found and sorted by their parts in the database.</summary>
public abstract class AddressTests : IAsyncLifetime
{
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Guest => Tenant.Entity("inn.Guest");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Inn.Catalog(FieldKind.Address), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task It_comes_back_as_it_was_given()
    {
        var view = await AddAsync("Ada", new() { Street = "Kramgasse 1\nHof", PostalCode = "3011", City = "Bern", Country = "ch" });

        Assert.Equal(new PostalAddress { Street = "Kramgasse 1\nHof", PostalCode = "3011", City = "Bern", Country = "CH" }, view[Field("Home")]);
        Assert.Equal(true, view[Field("Near")]);
        Assert.Equal("Ada, Bern", view.Title);
    }

    [Fact]
    public async Task The_database_finds_by_its_parts()
    {
        await FillAsync();

        Assert.Equal(["Ada", "Bob"], await NamesAsync(Is("Near", true)));
        Assert.Equal(["Cy", "Dee"], await NamesAsync(Is("Near", false)));
        Assert.Equal(["Ada"], await NamesAsync(Is("Home.City", "Bern")));
        Assert.Equal(["Cy"], await NamesAsync(new Filter(Asked("Home.Country"), FilterOperator.NotEqual, "CH"), new Filter(Field("Home"), FilterOperator.IsNotEmpty)));
        Assert.Equal(["Ada", "Bob"], await NamesAsync(new Filter(Asked("Home.PostalCode"), FilterOperator.StartsWith, "3")));
        Assert.Equal(["Bob"], await NamesAsync(new Filter(Field("Home"), FilterOperator.Contains, "see")));
        Assert.Equal([], await NamesAsync(new Filter(Field("Home"), FilterOperator.Contains, "city")));
        Assert.Equal(["Dee"], await NamesAsync(new Filter(Field("Home"), FilterOperator.IsEmpty)));
        Assert.Equal(["Cy"], await NamesAsync(Is("Home", new PostalAddress { City = "Annecy", Country = "FR" })));
        Assert.Equal(["Bob"], (await Gate.ListAsync(Guest, new RecordQuery { Search = "thun" }, CancellationToken.None)).Items.Select(v => v[Field("Name")]));
    }

    [Fact]
    public async Task The_database_sorts_by_its_parts_page_by_page()
    {
        await FillAsync();
        var query = new RecordQuery { Sort = [new Sort(Asked("Home.City"), Descending: false)], Filters = [new Filter(Field("Home"), FilterOperator.IsNotEmpty)], Take = 1 };
        List<object?> names = [];
        for (var page = await Gate.ListAsync(Guest, query, CancellationToken.None); ; page = await Gate.ListAsync(Guest, query with { After = page.Next }, CancellationToken.None))
        {
            names.AddRange(page.Items.Select(v => v[Field("Name")]));
            if (page.Next is null)
            {
                break;
            }
        }

        Assert.Equal(["Cy", "Ada", "Bob"], names);
        Assert.Equal(["Bob", "Ada", "Cy"], (await Gate.ListAsync(Guest, query with { Take = 9, Sort = [new Sort(Field("Home"), Descending: true)] }, CancellationToken.None)).Items.Select(v => v[Field("Name")]));
    }

    [Fact]
    public async Task History_tells_of_it_in_words()
    {
        var view = await AddAsync("Ada", new() { City = "Bern", Country = "CH" });
        await Gate.UpdateAsync(Guest, view.Id, null, new FieldValues { ["Home"] = new PostalAddress { PostalCode = "3600", City = "Thun", Country = "CH" } }, CancellationToken.None);

        var change = (await Gate.HistoryAsync(Guest, view.Id, CancellationToken.None))[0].Changes.Single(c => c.Field == "Home");

        Assert.Equal(("Bern, Switzerland", "3600 Thun, Switzerland"), (change.Before, change.After));
    }

    [Fact]
    public async Task What_is_none_is_refused_and_a_part_is_nobodys_to_write()
    {
        Assert.Equal("'XX' is no country. Write its two letters, like CH.", await ProblemAsync("Home", new PostalAddress { City = "Bern", Country = "XX" }));
        Assert.Equal("This is not a value for Home.", await ProblemAsync("Home", "Bern"));
        Assert.Equal("Guest has no field Home.City.", await ProblemAsync("Home.City", "Bern"));
    }

    [Fact]
    public async Task Text_becomes_an_address_and_an_address_text_again()
    {
        var (folder, connection) = (Tenant.Folder, Tenant.Connection);
        await AddAsync("Ada", new() { Street = "Kramgasse 1", PostalCode = "3011", City = "Bern", Country = "CH" });
        await using var texts = await TestTenant.ReopenAsync(Inn.Catalog(FieldKind.Text), folder, connection);
        var guest = texts.Entity("inn.FormerGuest");

        var line = (await texts.Gate(TestTenant.Administrator()).ListAsync(guest, new RecordQuery(), CancellationToken.None)).Items[0][guest.Field("Home")!];
        await using var again = await TestTenant.ReopenAsync(Inn.Catalog(FieldKind.Address), folder, connection);
        var address = (await again.Gate(TestTenant.Administrator()).ListAsync(again.Entity("inn.Guest"), new RecordQuery(), CancellationToken.None)).Items[0][again.Entity("inn.Guest").Field("Home")!];

        Assert.Equal("Kramgasse 1, 3011 Bern, Switzerland", line);
        Assert.Equal(new PostalAddress { Street = "Kramgasse 1, 3011 Bern, Switzerland" }, address);
    }

    private FieldDefinition Field(string name) => Guest.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private FieldDefinition Asked(string name) => Guest.Asked(name) ?? throw new ArgumentException($"No field {name}.");

    private Filter Is(string name, object value) => new(Asked(name), FilterOperator.Equal, value);

    private async Task<IEnumerable<object?>> NamesAsync(params Filter[] filters) =>
        (await Gate.ListAsync(Guest, new RecordQuery { Filters = filters }, CancellationToken.None)).Items.Select(v => v[Field("Name")]).Order();

    private async Task<RecordView> AddAsync(string name, PostalAddress? home) =>
        LoanDesk.Saved(await Gate.CreateAsync(Guest, new FieldValues { ["Name"] = name, ["Home"] = home }, CancellationToken.None));

    private async Task<string> ProblemAsync(string field, object value) =>
        Assert.Single(LoanDesk.Problems(await Gate.CreateAsync(Guest, new FieldValues { [field] = value }, CancellationToken.None))).Message;

    private async Task FillAsync()
    {
        await AddAsync("Ada", new() { Street = "Kramgasse 1", PostalCode = "3011", City = "Bern", Country = "CH" });
        await AddAsync("Bob", new() { Street = "Seestrasse 2", PostalCode = "3600", City = "Thun", Country = "CH" });
        await AddAsync("Cy", new() { City = "Annecy", Country = "FR" });
        await AddAsync("Dee", null);
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteAddressTests : AddressTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresAddressTests(PostgresCluster cluster) : AddressTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
