using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>The fixture's own workflow: every day at 08:00 for overdue loans. The clock starts on 2 March 2026, 07:30.</summary>
public abstract class ScheduleTests
{
    private static readonly DateOnly LongAgo = new(2026, 1, 1);
    private static readonly DateOnly LaterOn = new(2026, 12, 31);

    [Fact]
    public async Task Schedule_starts_a_run_for_each_record_its_condition_holds_for()
    {
        await using var desk = await StartAsync();
        var late = await desk.LendAsync(due: LongAgo);
        var fine = await desk.LendAsync(due: LaterOn);
        await desk.RunAsync();
        Assert.Empty(await desk.RunsAsync());

        desk.Time.Advance(TimeSpan.FromMinutes(30));
        await desk.RunAsync();

        Assert.Equal(LoanPriority.High, (await desk.ReadAsync(late)).Priority);
        Assert.Equal(LoanPriority.Normal, (await desk.ReadAsync(fine)).Priority);
        var mail = Assert.Single(await desk.OutboxAsync());
        Assert.Equal("Please bring back Canon R5", mail.Subject);
        Assert.Equal(new HashSet<Guid?> { null, late }, (await desk.RunsAsync()).Select(r => r.RecordId).ToHashSet());
    }

    [Fact]
    public async Task Schedule_is_kept_each_day()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(due: LongAgo);
        await desk.RunAsync();

        for (var day = 0; day < 3; day++)
        {
            desk.Time.Advance(TimeSpan.FromDays(1));
            await desk.RunAsync();
            await desk.RunAsync();
        }

        Assert.Equal(3, (await desk.OutboxAsync()).Count);
    }

    [Fact]
    public async Task Schedule_goes_by_the_clock_of_the_organization_also_when_it_is_put_forward()
    {
        await using var desk = await StartAsync();
        desk.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        await desk.LendAsync(due: LongAgo);
        await desk.RunAsync();
        await RunAtAsync(desk, new DateTimeOffset(2026, 3, 3, 6, 59, 0, TimeSpan.Zero));
        Assert.Empty(await desk.OutboxAsync());

        await RunAtAsync(desk, new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero));
        Assert.Single(await desk.OutboxAsync());

        await RunAtAsync(desk, new DateTimeOffset(2026, 3, 28, 8, 0, 0, TimeSpan.Zero));
        await RunAtAsync(desk, new DateTimeOffset(2026, 3, 29, 5, 59, 0, TimeSpan.Zero));
        Assert.Equal(2, (await desk.OutboxAsync()).Count);

        await RunAtAsync(desk, new DateTimeOffset(2026, 3, 29, 6, 0, 0, TimeSpan.Zero)); // summer has begun in the night
        Assert.Equal(3, (await desk.OutboxAsync()).Count);
    }

    [Fact]
    public async Task An_occasion_planned_by_another_clock_is_planned_anew()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(due: LongAgo);
        await desk.RunAsync();
        desk.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

        await using var next = await desk.AnotherProcessAsync();
        await next.RunAsync();
        await RunAtAsync(next, new DateTimeOffset(2026, 3, 2, 15, 59, 0, TimeSpan.Zero));
        Assert.Empty(await desk.OutboxAsync());

        await RunAtAsync(next, new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero));
        Assert.Single(await desk.OutboxAsync());
    }

    [Fact]
    public async Task What_was_missed_while_nothing_ran_is_made_up_for_once()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(due: LongAgo);
        await desk.RunAsync();
        desk.Time.Advance(TimeSpan.FromDays(5));

        await using var next = await desk.AnotherProcessAsync();
        await next.RunAsync();
        await next.RunAsync();

        Assert.Single(await desk.OutboxAsync());
    }

    [Fact]
    public async Task One_of_several_processes_wins_each_occasion()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(due: LongAgo);
        await using var second = await desk.AnotherProcessAsync();
        await using var third = await desk.AnotherProcessAsync();
        var all = new[] { desk, second, third };
        await Task.WhenAll(all.Select(p => Task.Run(p.RunAsync)));

        desk.Time.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(all.Select(p => Task.Run(p.RunAsync)));
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await desk.RunAsync();

        Assert.Single(await desk.OutboxAsync());
        Assert.Equal(2, (await desk.RunsAsync()).Count(r => r.State == RunState.Done));
    }

    private static async Task RunAtAsync(WorkflowDesk desk, DateTimeOffset time)
    {
        desk.Time.SetUtcNow(time);
        await desk.RunAsync();
    }

    internal abstract Task<WorkflowDesk> StartAsync();

    public sealed class OnSqlite : ScheduleTests
    {
        internal override Task<WorkflowDesk> StartAsync() => WorkflowDesk.StartAsync(null, []);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : ScheduleTests
    {
        internal override async Task<WorkflowDesk> StartAsync() => await WorkflowDesk.StartAsync(await cluster.CreateDatabaseAsync(), []);
    }
}
