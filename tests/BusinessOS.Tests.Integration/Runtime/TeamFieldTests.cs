using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Fields that name a team of the organization: in policies, filters, formulas and words.</summary>
public abstract class TeamFieldTests : IAsyncLifetime
{
    private static readonly Actor Ada = TestTenant.Person("ada@example.org", "desk.Agent") with { Teams = new HashSet<string> { "desk.First", "other.Third" } };
    private static readonly Actor Bob = TestTenant.Person("bob@example.org", "desk.Agent");

    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Ticket => Tenant.Entity("desk.Ticket");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    private ITeams Teams => Tenant.Scope(Actor.System("test")).GetRequiredService<ITeams>();

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(TicketApp.Catalog(), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_policy_and_a_formula_ask_who_is_in_it()
    {
        await ThreeAsync();
        var ours = Ticket.Field("Ours")!;
        var seen = (await Tenant.Gate(Ada).ListAsync(Ticket, new RecordQuery(), CancellationToken.None)).Items;

        Assert.Equal("A,C", Titles(seen));
        Assert.Equal("C", await ListAsync(Bob));
        Assert.Equal("A", Titles(seen.Where(v => v[ours] is true)));
        Assert.Equal("A", await ListAsync(Ada, new Filter(ours, FilterOperator.Equal, true)));
        Assert.IsType<ChangeResult.NotFound>(await Tenant.Gate(Bob).UpdateAsync(Ticket, seen[0].Title == "A" ? seen[0].Id : seen[1].Id, null, [], CancellationToken.None));
    }

    [Fact]
    public async Task Lists_ask_for_a_team_for_mine_and_for_none()
    {
        await ThreeAsync();

        Assert.Equal("B", await ListAsync(null, new Filter(Group, FilterOperator.Equal, "desk.Second")));
        Assert.Equal("A", await ListAsync(Ada, new Filter(Group, FilterOperator.Equal, "mine")));
        Assert.Equal("", await ListAsync(Bob, new Filter(Group, FilterOperator.Equal, "mine")));
        Assert.Equal("C", await ListAsync(null, new Filter(Group, FilterOperator.IsEmpty)));
        Assert.Equal(["Empty", "First line", "Second line"], (await Gate.GroupAsync(Ticket, Group, Measure.Count, null, new RecordQuery(), CancellationToken.None)).Select(g => g.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_that_administrators_made_is_named_renamed_and_remembered()
    {
        var night = (await Teams.CreateAsync("Night shift", CancellationToken.None)).Team!.Key;
        var view = await AddAsync("A", night);
        await Gate.UpdateAsync(Ticket, view.Id, null, new FieldValues { ["Group"] = "desk.First" }, CancellationToken.None);
        await Teams.RenameAsync(night, "Late shift", CancellationToken.None);
        var change = (await Gate.HistoryAsync(Ticket, view.Id, CancellationToken.None))[0].Changes.Single();

        Assert.Equal("Night shift", view.References["Group"].Title);
        Assert.Equal(("Late shift", "First line"), (change.Before, change.After));
        await AddAsync("B", night);
        await Teams.RemoveAsync(night, CancellationToken.None);
        var left = (await Gate.ListAsync(Ticket, new RecordQuery { Search = "B" }, CancellationToken.None)).Items.Single();
        Assert.Equal("A team that is gone", left.References["Group"].Title);
        LoanDesk.Saved(await Gate.UpdateAsync(Ticket, left.Id, null, new FieldValues { ["Name"] = "B2" }, CancellationToken.None));
        foreach (var unknown in new[] { night, "First", "desk.Fourth" })
        {
            Assert.Equal("There is no such team here.", LoanDesk.Problems(await Gate.CreateAsync(Ticket, new FieldValues { ["Group"] = unknown }, CancellationToken.None)).Single().Message);
        }
    }

    [Fact]
    public async Task A_record_begins_with_a_team_and_a_step_hands_it_on()
    {
        var ticket = LoanDesk.Saved(await Gate.CreateAsync(Ticket, new FieldValues { ["Name"] = "A" }, CancellationToken.None));
        Assert.Equal("First line", ticket.References["Group"].Title);
        var refused = await Gate.TransitionAsync(Ticket, ticket.Id, "HandOn", null, new FieldValues { ["Group"] = "desk.Fourth" }, CancellationToken.None);
        Assert.Equal("There is no such team here.", LoanDesk.Problems(refused).Single().Message);
        var done = LoanDesk.Saved(await Gate.TransitionAsync(Ticket, ticket.Id, "HandOn", null, new FieldValues { ["Group"] = "desk.Second" }, CancellationToken.None));
        Assert.Equal("Second line", done.References["Group"].Title);
    }

    private FieldDefinition Group => Ticket.Field("Group")!;

    private async Task ThreeAsync()
    {
        await AddAsync("A", "desk.First");
        await AddAsync("B", "desk.Second");
        await AddAsync("C", null);
    }

    private static string Titles(IEnumerable<RecordView> views) => string.Join(',', views.Select(v => v.Title).Order(StringComparer.Ordinal));

    private async Task<string> ListAsync(Actor? actor, params Filter[] filters) =>
        Titles((await (actor is null ? Gate : Tenant.Gate(actor)).ListAsync(Ticket, new RecordQuery { Filters = filters }, CancellationToken.None)).Items);

    private async Task<RecordView> AddAsync(string name, string? group) => LoanDesk.Saved(
        await Gate.CreateAsync(Ticket, new FieldValues { ["Name"] = name, ["Group"] = group }, CancellationToken.None));
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteTeamFieldTests : TeamFieldTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresTeamFieldTests(PostgresCluster cluster) : TeamFieldTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
