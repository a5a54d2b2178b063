using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Steps that need and set something, states that lock a record, and how long a record was in each.</summary>
public abstract class LifecycleTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly Actor _librarian = TestTenant.Person("lib@example.org", "library.Librarian");
    private readonly Actor _helper = TestTenant.Person("help@example.org", "library.Helper");
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Lending => Tenant.Entity("library.Lending");

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() =>
        _tenant = await TestTenant.StartAsync(LibraryApp.Catalog(), await DatabaseAsync(), services => services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_step_is_refused_without_what_it_needs_and_takes_nothing_else()
    {
        var id = await OutAsync();

        var without = LoanDesk.Problems(await TakeAsync(id, "Return", []));
        var more = LoanDesk.Problems(await TakeAsync(id, "Return", new FieldValues { ["Condition"] = "good", ["DueOn"] = new DateOnly(2027, 1, 1) }));
        var wrong = LoanDesk.Problems(await TakeAsync(id, "Return", new FieldValues { ["Condition"] = new string('x', 41) }));
        var returned = LoanDesk.Saved(await TakeAsync(id, "Return", new FieldValues { ["Condition"] = "good" }));

        Assert.Equal(("Condition", "Condition is needed."), (Assert.Single(without).Field, without[0].Message));
        Assert.Equal("DueOn", Assert.Single(more).Field);
        Assert.Equal("Condition", Assert.Single(wrong).Field);
        Assert.Equal("good", returned[Lending.Field("Condition")!]);
        Assert.Equal(LendingStatus.Returned, returned[Lending.Status!]);
    }

    [Fact]
    public async Task A_step_sets_what_it_says_and_its_history_tells_it()
    {
        var id = await OutAsync();
        var view = await FindAsync(id);
        await TakeAsync(id, "Return", new FieldValues { ["Condition"] = "good" });

        var after = await FindAsync(id);
        var history = await Tenant.Gate(_librarian).HistoryAsync(Lending, id, CancellationToken.None);

        Assert.Equal(new DateOnly(2026, 11, 16), view[Lending.Field("DueOn")!]);
        Assert.Equal("Is Emma back?", view.Questions["Return"]);
        Assert.Equal(new DateOnly(2026, 11, 2), after[Lending.Field("ReturnedOn")!]);
        Assert.Equal("Return", history[0].Action);
        Assert.Equal(["Condition", "ReturnedOn", "Status"], history[0].Changes.Select(c => c.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_locked_record_is_changed_and_deleted_by_nobody_until_a_step_takes_it_out()
    {
        var id = await OutAsync();
        await TakeAsync(id, "Return", new FieldValues { ["Condition"] = "good" });

        var view = await FindAsync(id);
        foreach (var actor in new[] { _librarian, TestTenant.Administrator(), Actor.System("Workflow") })
        {
            var gate = Tenant.Gate(actor);
            var changed = Assert.IsType<ChangeResult.Conflict>(await gate.UpdateAsync(Lending, id, null, new FieldValues { ["Reader"] = "Eve" }, CancellationToken.None));
            Assert.Equal("This lending is Given back, and is neither changed nor deleted in that state. First take the step Reopen.", changed.Reason);
            Assert.IsType<ChangeResult.Conflict>(await gate.DeleteAsync(Lending, id, null, CancellationToken.None));
        }

        var helper = Assert.IsType<ChangeResult.Forbidden>(await Tenant.Gate(_helper).TransitionAsync(Lending, id, "Reopen", null, CancellationToken.None));
        LoanDesk.Saved(await TakeAsync(id, "Reopen", []));
        LoanDesk.Saved(await Tenant.Gate(_librarian).UpdateAsync(Lending, id, null, new FieldValues { ["Reader"] = "Eve" }, CancellationToken.None));

        Assert.False(view.MayUpdate || view.MayDelete);
        Assert.NotNull(view.LockReason);
        Assert.Equal(["Reopen"], view.Transitions.Select(t => t.Name));
        Assert.NotNull(helper);
    }

    [Fact]
    public async Task The_time_in_each_state_is_kept_and_can_be_asked_for()
    {
        var id = await AddAsync();
        _time.Advance(TimeSpan.FromDays(1));
        await TakeAsync(id, "HandOut", []);
        _time.Advance(TimeSpan.FromDays(4));
        var other = await AddAsync();

        var view = await FindAsync(id);
        var times = await Tenant.Gate(_librarian).StateTimesAsync(Lending, id, CancellationToken.None);
        var longOut = await Tenant.Gate(_librarian).ListAsync(
            Lending, new RecordQuery { Where = Condition.Of<Lending, Lending>(r => r.LongOut()) }, CancellationToken.None);
        var bySince = await Tenant.Gate(_librarian).ListAsync(
            Lending, new RecordQuery { Sort = [new Sort(Lending.StatusSince!, true)] }, CancellationToken.None);
        await Tenant.Gate(_librarian).DeleteAsync(Lending, other, null, CancellationToken.None);
        await using var context = Tenant.Context();
        var closed = await context.Set<StateStay>().SingleAsync(s => s.RecordId == other);

        Assert.Equal(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero), view[Lending.StatusSince!]);
        Assert.Equal([("Out", "Out", null), ("Asked", "Asked", (TimeSpan?)TimeSpan.FromDays(1))], times.Select(t => (t.State, t.Label, t.LeftAt - t.EnteredAt)));
        Assert.Equal([id], longOut.Items.Select(i => i.Id));
        Assert.Equal([other, id], bySince.Items.Select(i => i.Id));
        Assert.NotNull(closed.LeftAt);
    }

    [Fact]
    public async Task Records_from_before_have_the_time_the_event_log_tells()
    {
        var id = await AddAsync();
        _time.Advance(TimeSpan.FromDays(1));
        await TakeAsync(id, "HandOut", []);
        _time.Advance(TimeSpan.FromDays(1));
        await Tenant.Gate(_librarian).UpdateAsync(Lending, id, null, new FieldValues { ["Reader"] = "Eve" }, CancellationToken.None);
        await using (var context = Tenant.Context())
        {
            await context.Set<StateStay>().ExecuteDeleteAsync();
            await context.Set<Lending>().ExecuteUpdateAsync(s => s.SetProperty(l => l.StatusSince, DateTimeOffset.UnixEpoch));
        }

        await using var next = await TestTenant.ReopenAsync(LibraryApp.Catalog(isUnique: false), Tenant.Folder, Tenant.Connection);
        var gate = next.Gate(_librarian);
        var times = await gate.StateTimesAsync(next.Entity("library.Lending"), id, CancellationToken.None);
        var view = await gate.FindAsync(next.Entity("library.Lending"), id, CancellationToken.None);

        Assert.Equal(("Out", new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero), null), (Assert.Single(times).State, times[0].EnteredAt, times[0].LeftAt));
        Assert.Equal(times[0].EnteredAt, view![next.Entity("library.Lending").StatusSince!]);
    }

    private async Task<Guid> AddAsync()
    {
        var gate = Tenant.Gate(_librarian);
        var book = LoanDesk.Saved(await gate.CreateAsync(Tenant.Entity("library.Book"), new FieldValues { ["Name"] = "Emma" }, CancellationToken.None)).Id;
        return LoanDesk.Saved(await gate.CreateAsync(Lending, new FieldValues { ["Book"] = book, ["Reader"] = "Ada" }, CancellationToken.None)).Id;
    }

    private async Task<Guid> OutAsync()
    {
        var id = await AddAsync();
        LoanDesk.Saved(await TakeAsync(id, "HandOut", []));
        return id;
    }

    private Task<ChangeResult> TakeAsync(Guid id, string step, FieldValues values) =>
        Tenant.Gate(_librarian).TransitionAsync(Lending, id, step, null, values, CancellationToken.None);

    private async Task<RecordView> FindAsync(Guid id) =>
        await Tenant.Gate(_librarian).FindAsync(Lending, id, CancellationToken.None) ?? throw new InvalidOperationException("It is gone.");
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteLifecycleTests : LifecycleTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLifecycleTests(PostgresCluster cluster) : LifecycleTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
