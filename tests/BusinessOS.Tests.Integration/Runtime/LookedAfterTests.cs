using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>A rule that asks who looks after the record another one refers to.</summary>
public abstract class LookedAfterTests : IAsyncLifetime
{
    private const string Spec = """
        app: sales
        name: Sales
        roles: [Chief, Rep]
        entities:
          Firm:
            title: "{Name}"
            fields:
              Name:  text required
              Owner: user
            allow:
              Chief: all
              Rep:   read
          Person:
            title: "{Name}"
            fields:
              Name:  text required
              Firm:  reference Firm
            allow:
              Chief: all
              Rep:   [read, update when Firm == null || Firm.Owner == null || Firm.Owner == User]
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Person => Tenant.Entity("sales.Person");

    private IRecordGate Chief => Tenant.Gate(TestTenant.Person("chief@example.org", "sales.Chief"));

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(Compiled.Value, await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task Only_who_looks_after_it_changes_what_belongs_to_it()
    {
        var people = Tenant.Scope(TestTenant.Administrator()).GetRequiredService<IPeople>();
        var mine = (await people.CreateAsync("mona@example.org", "Mona", ["sales.Rep"], false, default)).Person!.Id;
        var other = (await people.CreateAsync("otto@example.org", "Otto", ["sales.Rep"], false, default)).Person!.Id;
        var (ofMine, ofOther, ofNobody) = (await AddAsync(mine), await AddAsync(other), await AddAsync(null));
        var mona = Tenant.Gate(TestTenant.Person("mona@example.org", "sales.Rep") with { Id = mine });

        LoanDesk.Saved(await mona.UpdateAsync(Person, ofMine, null, new() { ["Name"] = "Changed" }, default));
        LoanDesk.Saved(await mona.UpdateAsync(Person, ofNobody, null, new() { ["Name"] = "Changed" }, default));
        Assert.IsType<ChangeResult.Forbidden>(await mona.UpdateAsync(Person, ofOther, null, new() { ["Name"] = "Changed" }, default));
        Assert.IsType<ChangeResult.Forbidden>(await mona.UpdateAsync(Person, ofOther, null, new() { ["Firm"] = null }, default));
    }

    private async Task<Guid> AddAsync(Guid? owner)
    {
        var firm = LoanDesk.Saved(await Chief.CreateAsync(Tenant.Entity("sales.Firm"), new() { ["Name"] = "Firm", ["Owner"] = owner }, default)).Id;
        return LoanDesk.Saved(await Chief.CreateAsync(Person, new() { ["Name"] = "Ada", ["Firm"] = firm }, default)).Id;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteLookedAfterTests : LookedAfterTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLookedAfterTests(PostgresCluster cluster) : LookedAfterTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
