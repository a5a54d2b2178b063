using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Values;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Amounts in a currency of each record's own: their decimals, and that different ones are never added up.</summary>
public abstract class OwnCurrencyTests : IAsyncLifetime
{
    private const string Spec = """
        app: exports
        name: Exports
        entities:
          Country:
            title: "{Name}"
            fields:
              Name:  text required
              Euros: rollup sum Order.Freight via Country where Currency == OrderCurrency.EUR
          Order:
            title: "{Name}"
            fields:
              Name:     text required
              Country:  reference Country
              Currency: choice EUR | USD | JPY | BHD required = EUR
              Freight:  { type: money 0.., currency: Currency }
              Lines:    lines OrderLine
              Goods:    rollup sum OrderLine.Price
              Total:    { type: formula (Goods ?? 0) + (Freight ?? 0), currency: Currency }
          OrderLine:
            fields:
              Order:    reference Order
              Price:    { type: money 0.., currency: Order.Currency }
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Order => Tenant.Entity("exports.Order");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Amounts_are_in_the_currency_of_their_record()
    {
        var view = await AddAsync("Ada", "JPY", 1200, [300m, 200m]);

        Assert.Equal((1200m, "JPY"), (view[Field("Freight")], view.CurrencyOf(Field("Freight"))));
        Assert.Equal((500m, "JPY"), (view[Field("Goods")], view.CurrencyOf(Field("Goods"))));
        Assert.Equal((1700m, "JPY"), (view[Field("Total")], view.CurrencyOf(Field("Total"))));
        var line = view.Lines["Lines"][0];
        Assert.Equal("JPY", line.CurrencyOf(line.Entity.Field("Price")!));
    }

    [Theory]
    [InlineData("JPY", "10.5", "JPY has no decimals.")]
    [InlineData("BHD", "10.1234", "BHD has at most 3 decimals.")]
    [InlineData("EUR", "10.125", "EUR has at most 2 decimals.")]
    public async Task More_decimals_than_the_currency_has_are_refused(string currency, string amount, string problem)
    {
        var refused = await Gate.CreateAsync(Order, Values("Ada", currency, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), []), CancellationToken.None);

        Assert.Equal(problem, Assert.Single(LoanDesk.Problems(refused)).Message);
    }

    [Fact]
    public async Task A_currency_that_does_not_fit_the_amounts_is_refused_with_them()
    {
        var view = await AddAsync("Ada", "BHD", 10.125m, []);

        var refused = await Gate.UpdateAsync(Order, view.Id, null, new FieldValues { ["Currency"] = Currency("JPY") }, CancellationToken.None);
        var line = await Gate.UpdateAsync(Order, view.Id, null, new FieldValues { ["Freight"] = null, ["Currency"] = Currency("JPY"), ["Lines"] = Lines([0.5m]) }, CancellationToken.None);

        Assert.Equal(("Freight", "JPY has no decimals."), Assert.Single(LoanDesk.Problems(refused)) is { } p ? (p.Field, p.Message) : default);
        Assert.Equal(("Lines[0].Price", "JPY has no decimals."), Assert.Single(LoanDesk.Problems(line)) is { } q ? (q.Field, q.Message) : default);
    }

    [Fact]
    public async Task The_database_adds_up_each_currency_by_itself()
    {
        var country = LoanDesk.Saved(await Gate.CreateAsync(Tenant.Entity("exports.Country"), new FieldValues { ["Name"] = "Norway" }, CancellationToken.None));
        foreach (var (currency, freight) in new[] { ("EUR", 10.25m), ("EUR", 5m), ("USD", 100m), ("BHD", 0.125m) })
        {
            await AddAsync(currency, currency, freight, [], country.Id);
        }

        var sums = await Gate.GroupAsync(Order, Field("Currency"), Measure.Sum, Field("Freight"), new RecordQuery(), CancellationToken.None);
        var euros = (await Gate.FindAsync(country.Entity, country.Id, CancellationToken.None))!;

        Assert.Equal([("BHD", 0.125m), ("EUR", 15.25m), ("USD", 100m)], sums.Select(g => (g.Key!.ToString()!, g.Value)).OrderBy(g => g.Item1));
        Assert.Equal((15.25m, "EUR"), (euros[country.Entity.Field("Euros")!], euros.CurrencyOf(country.Entity.Field("Euros")!)));
        Assert.Equal(["BHD", "EUR", "EUR", "USD"], (await Gate.ListAsync(Order, new RecordQuery { Sort = [new Sort(Field("Freight"), false)] }, CancellationToken.None)).Items.Select(v => v.CurrencyOf(Field("Freight"))));
    }

    [Fact]
    public async Task Samples_fit_their_currencies()
    {
        await Tenant.Services.AddDemoRecordsAsync(CancellationToken.None);
        var page = await Gate.ListAsync(Order, new RecordQuery(), CancellationToken.None);

        Assert.Contains(page.Items, v => v.CurrencyOf(Field("Freight")) == "JPY");
        Assert.All(page.Items, v => Assert.Null(v[Field("Freight")] is decimal amount ? Currencies.Problem(amount, v.CurrencyOf(Field("Freight"))) : null));
    }

    private FieldDefinition Field(string name) => Order.Field(name) ?? throw new ArgumentException($"No field {name}.");

    private object Currency(string code) => Field("Currency").Options.First(o => o.Name == code).Value;

    private static List<LineValues> Lines(decimal[] prices) => [.. prices.Select(p => new LineValues(null, new FieldValues { ["Price"] = p }))];

    private FieldValues Values(string name, string currency, decimal? freight, decimal[] prices) =>
        new() { ["Name"] = name, ["Currency"] = Currency(currency), ["Freight"] = freight, ["Lines"] = Lines(prices) };

    private async Task<RecordView> AddAsync(string name, string currency, decimal? freight, decimal[] prices, Guid? country = null)
    {
        var values = Values(name, currency, freight, prices);
        values["Country"] = country;
        return LoanDesk.Saved(await Gate.CreateAsync(Order, values, CancellationToken.None));
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteOwnCurrencyTests : OwnCurrencyTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresOwnCurrencyTests(PostgresCluster cluster) : OwnCurrencyTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
