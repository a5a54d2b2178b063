using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Retention;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows;
using BusinessOS.Runtime.Workflows.Runs;
using BusinessOS.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Values are cleared and records deleted when their time is over, with an audit row and without a trace of the value.</summary>
public abstract class RetentionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private TestTenant? _tenant;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Lending => Tenant.Entity("library.Lending");

    private IRecordGate Gate => Tenant.Gate(TestTenant.Administrator());

    private RetentionKeeper Keeper => Tenant.Services.GetRequiredService<RetentionKeeper>();

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync() =>
        _tenant = await TestTenant.StartAsync(LibraryApp.Catalog(), await DatabaseAsync(), services =>
        {
            services.AddSingleton<TimeProvider>(_time);
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddBusinessOsWorkflows();
        });

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_value_is_cleared_when_its_time_is_over_also_in_a_locked_record_and_in_its_history()
    {
        var id = await ReturnedAsync();
        var open = await AddAsync();
        _time.SetUtcNow(new DateTimeOffset(2022, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var early = await Keeper.RunDueAsync(CancellationToken.None);
        _time.SetUtcNow(new DateTimeOffset(2022, 3, 2, 9, 0, 0, TimeSpan.Zero));

        var report = await Keeper.RunDueAsync(CancellationToken.None);

        Assert.Equal(RetentionReport.Nothing, early);
        Assert.Equal(new RetentionReport(0, 1, 0), report);
        Assert.Null((await Gate.FindAsync(Lending, id, CancellationToken.None))![Lending.Field("Reader")!]);
        Assert.Equal("Ada", (await Gate.FindAsync(Lending, open, CancellationToken.None))![Lending.Field("Reader")!]);
        await using var context = Tenant.Context();
        var rows = await context.Set<AuditEntry>().Where(a => a.RecordId == id).OrderBy(a => a.Sequence).ToListAsync();
        Assert.Equal(("cleared after 2 years", "Retention"), (rows[^1].Action, rows[^1].Actor));
        Assert.DoesNotContain(rows, r => r.Changes.Contains("Ada", StringComparison.Ordinal) || r.Title.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_is_deleted_when_its_time_is_over()
    {
        var id = await ReturnedAsync();
        _time.SetUtcNow(new DateTimeOffset(2025, 3, 2, 9, 0, 0, TimeSpan.Zero));

        var report = await Keeper.RunDueAsync(CancellationToken.None);

        Assert.Equal(1, report.Deleted);
        Assert.Null(await Gate.FindAsync(Lending, id, CancellationToken.None));
        await using var context = Tenant.Context();
        var rows = await context.Set<AuditEntry>().Where(a => a.RecordId == id).OrderBy(a => a.Sequence).ToListAsync();
        Assert.Equal("deleted after 5 years", rows[^1].Action);
        Assert.Contains("Ada", (await Deletion(context, id)).Snapshot, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, r => r.Changes.Contains("Ada", StringComparison.Ordinal) || r.Title.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_is_over_where_the_organization_is()
    {
        _time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));
        _time.SetUtcNow(new DateTimeOffset(2020, 3, 1, 12, 0, 0, TimeSpan.Zero)); // there it is the second
        await ReturnedAsync();
        _time.SetUtcNow(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var early = await Keeper.RunDueAsync(CancellationToken.None);
        _time.SetUtcNow(new DateTimeOffset(2025, 3, 2, 12, 0, 0, TimeSpan.Zero));

        var report = await Keeper.RunDueAsync(CancellationToken.None);

        Assert.Equal((0, 1), (early.Deleted, report.Deleted));
    }

    [Fact]
    public async Task What_a_deleted_record_held_is_forgotten_once_the_workflows_know()
    {
        var id = await ReturnedAsync();
        _time.SetUtcNow(new DateTimeOffset(2025, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await Keeper.RunDueAsync(CancellationToken.None);

        await Tenant.Services.GetRequiredService<EventDispatcher>().DispatchAsync(CancellationToken.None);

        await using var context = Tenant.Context();
        var deletion = await Deletion(context, id);
        Assert.NotNull(deletion.DispatchedAt);
        Assert.Null(deletion.Snapshot);
    }

    [Fact]
    public async Task The_work_is_done_once_a_day_and_taken_up_again_where_it_was_left()
    {
        await ReturnedAsync();
        _time.SetUtcNow(new DateTimeOffset(2022, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using (var context = Tenant.Context())
        {
            context.Add(new DailyJob { Name = "retention", NextAt = _time.GetUtcNow().AddMinutes(10) });
            await context.SaveChangesAsync();
        }

        var taken = await Keeper.RunDueAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(11));
        var after = await Keeper.RunDueAsync(CancellationToken.None);
        var again = await Keeper.RunDueAsync(CancellationToken.None);
        await using var end = Tenant.Context();

        Assert.Equal((0, 1, 0), (taken.Cleared, after.Cleared, again.Cleared));
        Assert.Equal(new DateTimeOffset(2022, 3, 3, 2, 0, 0, TimeSpan.Zero), (await end.Set<DailyJob>().SingleAsync()).NextAt);
    }

    private static Task<RecordEvent> Deletion(TenantDbContext context, Guid id) =>
        context.Set<RecordEvent>().SingleAsync(e => e.RecordId == id && e.Kind == RecordEventKind.Deleted);

    private async Task<Guid> AddAsync()
    {
        var book = LoanDesk.Saved(await Gate.CreateAsync(Tenant.Entity("library.Book"), new FieldValues { ["Name"] = "Emma" }, CancellationToken.None)).Id;
        return LoanDesk.Saved(await Gate.CreateAsync(
            Lending, new FieldValues { ["Book"] = book, ["Reader"] = "Ada", ["Condition"] = "good" }, CancellationToken.None)).Id;
    }

    private async Task<Guid> ReturnedAsync()
    {
        var id = await AddAsync();
        LoanDesk.Saved(await Gate.TransitionAsync(Lending, id, "HandOut", null, CancellationToken.None));
        LoanDesk.Saved(await Gate.TransitionAsync(Lending, id, "Return", null, CancellationToken.None));
        return id;
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteRetentionTests : RetentionTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRetentionTests(PostgresCluster cluster) : RetentionTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
