using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>What people do with records that does not move them.</summary>
public abstract class ActionTests : IAsyncLifetime
{
    private readonly Actor _librarian = TestTenant.Person("lib@example.org", "library.Librarian");
    private readonly Actor _helper = TestTenant.Person("help@example.org", "library.Helper");
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Lending => Tenant.Entity("library.Lending");

    private IRecordGate Gate => Tenant.Gate(_librarian);

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() => _tenant = await TestTenant.StartAsync(LibraryApp.Catalog(), await DatabaseAsync());

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task It_sets_what_it_says_in_one_change_that_history_and_event_name()
    {
        var id = await AddAsync(new DateOnly(2026, 12, 1));

        var before = await FindAsync(id);
        var done = LoanDesk.Saved(await ActAsync(id, "Extend", new() { ["Condition"] = "good" }));
        var history = await Gate.HistoryAsync(Lending, id, default);
        var happened = await LastEventAsync(id);

        Assert.Equal(["Extend", "Remind", "Waive"], before.Actions.Select(a => a.Name));
        Assert.Equal((new DateOnly(2026, 12, 8), "good", 2), (done[Lending.Field("DueOn")!], done[Lending.Field("Condition")!], done.Record.RowVersion));
        Assert.Equal(("Extend by a week", "lib@example.org"), (history[0].Action, history[0].By));
        Assert.Equal(["Condition", "DueOn"], history[0].Changes.Select(c => c.Field).Order(StringComparer.Ordinal));
        Assert.Equal((RecordEventKind.Updated, "Extend", null), (happened.Kind, happened.Action, happened.Transition));
    }

    [Fact]
    public async Task One_that_sets_nothing_is_told_all_the_same()
    {
        var id = await AddAsync(null);

        var done = LoanDesk.Saved(await Tenant.Gate(_helper).ActAsync(Lending, id, "remind", 1, [], default));
        var again = await Tenant.Gate(_helper).ActAsync(Lending, id, "Remind", 1, [], default);
        var history = await Gate.HistoryAsync(Lending, id, default);
        var happened = await LastEventAsync(id);

        Assert.Equal(2, done.Record.RowVersion);
        Assert.IsType<ChangeResult.Conflict>(again);
        Assert.Equal(("Remind", "help@example.org"), (history[0].Action, history[0].By));
        Assert.Empty(history[0].Changes);
        Assert.Equal((RecordEventKind.Acted, "Remind"), (happened.Kind, happened.Action));
    }

    [Fact]
    public async Task Roles_conditions_and_needs_refuse_it_with_their_reason()
    {
        var id = await AddAsync(null);

        var role = Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_helper).ActAsync(Lending, id, "Extend", null, [], default));
        var condition = Assert.IsType<ChangeResult.Conflict>(await ActAsync(id, "Extend", []));
        await Gate.UpdateAsync(Lending, id, null, new() { ["DueOn"] = new DateOnly(2026, 12, 1) }, default);
        var lacks = LoanDesk.Problems(await ActAsync(id, "Extend", []));
        var more = LoanDesk.Problems(await ActAsync(id, "Extend", new() { ["Condition"] = "good", ["Fee"] = 5m }));
        var unknown = await ActAsync(id, "Burn", []);
        var stranger = await Tenant.Gate(TestTenant.Person("x@example.org")).ActAsync(Lending, id, "Remind", null, [], default);

        Assert.Equal("You may not do this: Extend by a week. It is for the role Librarian.", role.Reason);
        Assert.Equal("library/entities/Lending/actions/Extend", role.Rule?.Node);
        Assert.Equal("Extend by a week is not possible now: its condition does not hold.", condition.Reason);
        Assert.Equal(("Condition", "Condition is needed."), (Assert.Single(lacks).Field, lacks[0].Message));
        Assert.Equal("Fee", Assert.Single(more).Field);
        Assert.IsType<ChangeResult.NotFound>(unknown);
        Assert.IsType<ChangeResult.NotFound>(stranger);
        Assert.Equal(2, (await FindAsync(id)).Record.RowVersion);
    }

    [Fact]
    public async Task A_locked_record_lets_only_those_that_change_nothing()
    {
        var id = await AddAsync(new DateOnly(2026, 12, 1));
        await Gate.TransitionAsync(Lending, id, "HandOut", null, default);
        LoanDesk.Saved(await Gate.TransitionAsync(Lending, id, "Return", null, new() { ["Condition"] = "good" }, default));

        var view = await FindAsync(id);
        var extended = Assert.IsType<ChangeResult.Conflict>(await ActAsync(id, "Extend", []));
        var reminded = LoanDesk.Saved(await ActAsync(id, "Remind", []));

        Assert.Equal(["Remind"], view.Actions.Select(a => a.Name));
        Assert.Contains("Given back", extended.Reason, StringComparison.Ordinal);
        Assert.Equal(view[Lending.Field("DueOn")!], reminded[Lending.Field("DueOn")!]);
    }

    private async Task<Guid> AddAsync(DateOnly? due)
    {
        var book = LoanDesk.Saved(await Gate.CreateAsync(Tenant.Entity("library.Book"), new() { ["Name"] = "Emma" }, default)).Id;
        return LoanDesk.Saved(await Gate.CreateAsync(Lending, new() { ["Book"] = book, ["Reader"] = "Ada", ["DueOn"] = due }, default)).Id;
    }

    private Task<ChangeResult> ActAsync(Guid id, string action, FieldValues values) => Gate.ActAsync(Lending, id, action, null, values, default);

    private async Task<RecordView> FindAsync(Guid id) => await Gate.FindAsync(Lending, id, default) ?? throw new InvalidOperationException("It is gone.");

    private async Task<RecordEvent> LastEventAsync(Guid id)
    {
        await using var context = Tenant.Context();
        return await context.Set<RecordEvent>().AsNoTracking().Where(e => e.RecordId == id).OrderByDescending(e => e.Sequence).FirstAsync();
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteActionTests : ActionTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresActionTests(PostgresCluster cluster) : ActionTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
