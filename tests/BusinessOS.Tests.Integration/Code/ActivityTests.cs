using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using BusinessOS.Tests.Integration.Workflows;
using Xunit;

namespace BusinessOS.Tests.Integration.Code;

/// <summary>Steps the owner wrote, in a workflow: once, with what they write and send, or again.</summary>
public abstract class ActivityTests : IAsyncLifetime
{
    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        SendToPrinter.Does = _ => Task.CompletedTask;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Does_its_work_with_values_of_the_record()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(deposit: 100m);

        await desk.RunAsync();

        var mail = Assert.Single(await desk.OutboxAsync());
        Assert.Equal(("LN-0001 of Canon R5", "2 copies, deposit 100"), (mail.Subject, mail.Body));
        Assert.Equal(2, await desk.CountAsync<Equipment>());
        Assert.Equal(RunState.Done, Assert.Single(await desk.RunsAsync(), r => r.Workflow == "Print").State);
    }

    [Fact]
    public async Task Process_that_dies_in_it_is_followed_by_one_that_does_it_once()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(deposit: 100m);
        using var stopping = new CancellationTokenSource();
        SendToPrinter.Does = async _ =>
        {
            await stopping.CancelAsync();
            await Task.Delay(Timeout.Infinite, stopping.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Engine.RunDueAsync(stopping.Token));
        Assert.Equal((0, 1), ((await desk.OutboxAsync()).Count, await desk.CountAsync<Equipment>()));
        SendToPrinter.Does = _ => Task.CompletedTask;
        await using var next = await desk.AnotherProcessAsync();
        await next.RunAsync();
        await next.RunAsync();

        Assert.Equal(RunState.Done, Assert.Single(await next.RunsAsync(), r => r.Workflow == "Print").State);
        Assert.Equal((1, 2), ((await next.OutboxAsync()).Count, await next.CountAsync<Equipment>()));
    }

    [Fact]
    public async Task What_it_throws_is_tried_again_and_leaves_nothing_meanwhile()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(deposit: 100m);
        SendToPrinter.Does = _ => throw new InvalidOperationException("paper jam");

        await desk.RunAsync();
        Assert.Equal((RunState.Waiting, 1), Assert.Single((await desk.RunsAsync()).Where(r => r.Workflow == "Print").Select(r => (r.State, r.Attempts))));
        Assert.Equal((0, 1), ((await desk.OutboxAsync()).Count, await desk.CountAsync<Equipment>()));
        SendToPrinter.Does = _ => Task.CompletedTask;
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.RunAsync();

        Assert.Equal(RunState.Done, Assert.Single(await desk.RunsAsync(), r => r.Workflow == "Print").State);
        Assert.Equal((1, 2), ((await desk.OutboxAsync()).Count, await desk.CountAsync<Equipment>()));
    }

    [Fact]
    public async Task Run_ends_where_it_says_that_trying_again_has_no_point()
    {
        await using var desk = await StartAsync();
        await desk.LendAsync(deposit: 100m);
        SendToPrinter.Does = call =>
        {
            call.Fail("There is no printer.");
            return Task.CompletedTask;
        };

        await desk.RunAsync();

        var run = Assert.Single(await desk.RunsAsync(), r => r.Workflow == "Print");
        Assert.Equal((RunState.Failed, "Step 1: There is no printer."), (run.State, run.Note));
        Assert.Empty(await desk.OutboxAsync());
    }

    private async Task<WorkflowDesk> StartAsync() => await WorkflowDesk.StartAsync(
        await DatabaseAsync(),
        new Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> { ["Print"] = LoanScopes.Print });
}

/// <summary>In the shape of an owner's code.</summary>
public sealed class SendToPrinter : AppActivity
{
    public static Func<ActivityCall, Task> Does { get; set; } = _ => Task.CompletedTask;

    public string? Title { get; set; }

    public int Copies { get; set; }

    public decimal? Deposit { get; set; }

    public override async Task RunAsync(ActivityCall call)
    {
        call.Mail("printer@example.org", Title ?? "", $"{Copies} copies, deposit {Deposit:0}");
        await call.Records.CreateAsync<Equipment>(e => e.Name = "Paper " + call.Key.Length);
        await Does(call);
    }
}

/// <summary>On the embedded database.</summary>
[Collection(HookCollection.Name)]
public sealed class SqliteActivityTests : ActivityTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(HookCollection.Name)]
public sealed class PostgresActivityTests(PostgresCluster cluster) : ActivityTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
