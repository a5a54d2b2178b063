using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Numbers that begin again with the year or the month, also when many are asked for at once.</summary>
public abstract class AutoNumberTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.Zero));
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        var app = new AppBuilder().App("sales", "Sales", "1.0.0", "");
        app.Entity<Bill>(e =>
        {
            e.Identity("e-bill", "bills", "sales_bill").Labels("Bill", "Bills").Title(r => r.TitleText());
            e.Field("f-yearly", "Yearly", FieldKind.AutoNumber).Label("Yearly").Number("B-{yyyy}-", 3, "");
            e.Field("f-monthly", "Monthly", FieldKind.AutoNumber).Label("Monthly").Number("{yy}{MM}/", 2, "");
            e.Field("f-ever", "Ever", FieldKind.AutoNumber).Label("Ever").Number("#", 1, "");
        });
        _tenant = await TestTenant.StartAsync(
            new AppCatalog([app.Build()]), await DatabaseAsync(), services => services.AddSingleton<TimeProvider>(_time));
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_count_begins_again_with_its_period_and_gives_no_number_twice()
    {
        var old = await AddAsync(12);
        _time.Advance(TimeSpan.FromMinutes(2));
        var january = await AddAsync(12);
        _time.Advance(TimeSpan.FromDays(31));
        var february = await AddAsync(3);

        Assert.Equal(Numbers("B-2026-{0:000}", 1, 12), old.Select(b => b.Yearly).Order());
        Assert.Equal(Numbers("2612/{0:00}", 1, 12), old.Select(b => b.Monthly).Order());
        Assert.Equal(Numbers("B-2027-{0:000}", 1, 12), january.Select(b => b.Yearly).Order());
        Assert.Equal(Numbers("2701/{0:00}", 1, 12), january.Select(b => b.Monthly).Order());
        Assert.Equal(Numbers("B-2027-{0:000}", 13, 3), february.Select(b => b.Yearly).Order());
        Assert.Equal(Numbers("2702/{0:00}", 1, 3), february.Select(b => b.Monthly).Order());
        Assert.Equal(27, old.Concat(january).Concat(february).Select(b => b.Ever).Distinct().Count());
    }

    [Fact]
    public async Task A_count_begins_again_when_the_year_does_where_the_organization_is()
    {
        _time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        var bill = Assert.Single(await AddAsync(1));

        Assert.Equal(("B-2027-001", "2701/01"), (bill.Yearly, bill.Monthly));
    }

    private async Task<List<Bill>> AddAsync(int count)
    {
        var gates = Enumerable.Range(0, count).Select(_ => Tenant.Gate(TestTenant.Administrator())).ToList();
        var results = await Task.WhenAll(gates.Select(g => g.CreateAsync(Tenant.Entity("sales.Bill"), [], CancellationToken.None)));
        return [.. results.Select(r => (Bill)LoanDesk.Saved(r).Record)];
    }

    private static IEnumerable<string> Numbers(string shape, int from, int count) =>
        Enumerable.Range(from, count).Select(n => string.Format(null, shape, n));
}

/// <summary>In the shape of generated code.</summary>
public sealed class Bill : BusinessOS.Runtime.Records.Record
{
    public string? Yearly { get; set; }

    public string? Monthly { get; set; }

    public string? Ever { get; set; }

    public Expression<Func<string?>> TitleText() => () => Yearly;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteAutoNumberTests : AutoNumberTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresAutoNumberTests(PostgresCluster cluster) : AutoNumberTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
