using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>What workflows do, once and only once, on each database.</summary>
public abstract class RunTests
{
    [Fact]
    public async Task New_record_sends_its_mail_once_however_often_the_engine_runs()
    {
        await using var desk = await StartAsync(("Welcome", LoanScopes.Welcome));
        await desk.LendAsync();

        await desk.RunAsync();
        await desk.RunAsync();
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.RunAsync();

        var mail = Assert.Single(await desk.OutboxAsync());
        Assert.EndsWith("anna@example.org", mail.Target, StringComparison.Ordinal);
        Assert.Equal(("Loan LN-0001 of Canon R5", "Status: Requested", OutboxState.Kept), (mail.Subject, mail.Body, mail.State));
        Assert.Equal(RunState.Done, Assert.Single(await desk.RunsAsync(), r => r.Workflow == "Welcome").State);
    }

    [Fact]
    public async Task Steps_are_done_in_order_with_the_system_as_author()
    {
        await using var desk = await StartAsync(("Prepare", LoanScopes.Prepare));
        var loan = await desk.LendAsync(deposit: 100m);

        await desk.RunAsync();

        var changed = await desk.ReadAsync(loan);
        Assert.Equal((LoanPriority.High, "workflow Prepare", 2), (changed.Priority, changed.ChangedBy, changed.RowVersion));
        Assert.Equal(2, await desk.CountAsync<Equipment>());
        Assert.Single(await desk.OutboxAsync());
    }

    [Fact]
    public async Task Nothing_is_done_where_the_condition_does_not_hold()
    {
        await using var desk = await StartAsync(("Prepare", LoanScopes.Prepare));
        var loan = await desk.LendAsync();

        await desk.RunAsync();

        Assert.Equal(1, (await desk.ReadAsync(loan)).RowVersion);
        Assert.Equal(RunState.Skipped, Assert.Single(await desk.RunsAsync()).State);
        Assert.Empty(await desk.OutboxAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Process_that_dies_in_the_middle_of_a_step_loses_and_repeats_nothing(int step)
    {
        await using var desk = await StartAsync(("Prepare", LoanScopes.Prepare));
        var loan = await desk.LendAsync(deposit: 100m);
        using var reached = new SemaphoreSlim(0);
        using var wakesUp = new SemaphoreSlim(0);
        var passed = 0;
        Trap.Arm(() =>
        {
            if (++passed == step)
            {
                // As good as dead: it is in the step and does nothing any more.
                reached.Release();
                wakesUp.Wait();
            }
        });
        var dead = Task.Run(desk.RunAsync);
        await reached.WaitAsync();
        Trap.Disarm();

        await using var next = await desk.AnotherProcessAsync();
        await next.RunAsync();
        Assert.Equal(RunState.Waiting, Assert.Single(await next.RunsAsync()).State);
        next.Time.Advance(TimeSpan.FromMinutes(2));
        await next.RunAsync();
        await AssertDoneOnceAsync();

        // It was only asleep, and goes on with what is no longer its to do.
        wakesUp.Release();
        await dead;
        await AssertDoneOnceAsync();

        async Task AssertDoneOnceAsync()
        {
            Assert.Equal(RunState.Done, Assert.Single(await next.RunsAsync()).State);
            Assert.Equal(2, (await next.ReadAsync(loan)).RowVersion);
            Assert.Equal(2, await next.CountAsync<Equipment>());
            Assert.Single(await next.OutboxAsync());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Process_that_stops_in_the_middle_of_a_step_is_followed_at_once(int step)
    {
        await using var desk = await StartAsync(("Prepare", LoanScopes.Prepare));
        var loan = await desk.LendAsync(deposit: 100m);
        var passed = 0;
        Trap.Arm(() =>
        {
            if (++passed == step)
            {
                throw new OperationCanceledException("The host stops.");
            }
        });

        await Assert.ThrowsAsync<OperationCanceledException>(desk.RunAsync);
        Trap.Disarm();
        await using var next = await desk.AnotherProcessAsync();
        await next.RunAsync();

        Assert.Equal(RunState.Done, Assert.Single(await next.RunsAsync()).State);
        Assert.Equal(2, (await next.ReadAsync(loan)).RowVersion);
        Assert.Equal(2, await next.CountAsync<Equipment>());
        Assert.Single(await next.OutboxAsync());
    }

    [Fact]
    public async Task Several_processes_share_the_work_and_do_each_thing_once()
    {
        await using var desk = await StartAsync(("Prepare", LoanScopes.Prepare), ("Welcome", LoanScopes.Welcome));
        for (var i = 0; i < 8; i++)
        {
            await desk.LendAsync(deposit: 5m);
        }

        await using var second = await desk.AnotherProcessAsync();
        await using var third = await desk.AnotherProcessAsync();
        await Task.WhenAll(new[] { desk, second, third }.Select(p => Task.Run(p.RunAsync)));

        // One that lost a race to another waits its turn to try again.
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await desk.RunAsync();
        Assert.All(await desk.RunsAsync(), run => Assert.Equal((RunState.Done, null), (run.State, run.Note)));
        Assert.Equal(16, (await desk.OutboxAsync()).Count);
        Assert.Equal(16, await desk.CountAsync<Equipment>());
    }

    [Fact]
    public async Task Workflow_that_sets_itself_off_is_stopped_with_a_clear_entry()
    {
        await using var desk = await StartAsync(("Endless", LoanScopes.Endless));
        var loan = await desk.LendAsync();
        await desk.ChangeAsync(loan, "Reason", "once");

        await desk.RunAsync();

        var runs = await desk.RunsAsync();
        Assert.Equal(9, runs.Count(r => r.State == RunState.Done));
        var stopped = Assert.Single(runs, r => r.State == RunState.Stopped);
        Assert.StartsWith("Not begun: 9 workflow runs set each other off in a row.", stopped.Note, StringComparison.Ordinal);
        Assert.Equal(9m, (await desk.ReadAsync(loan)).Deposit);
    }

    [Fact]
    public async Task Deleted_record_is_still_known_to_its_workflow()
    {
        await using var desk = await StartAsync(("Farewell", LoanScopes.Farewell));
        var loan = await desk.LendAsync();
        await desk.DeleteAsync(loan);

        await desk.RunAsync();

        var mail = Assert.Single(await desk.OutboxAsync());
        Assert.EndsWith("anna@example.org", mail.Target, StringComparison.Ordinal);
        Assert.Equal("Loan LN-0001 of Canon R5", mail.Subject);
    }

    [Fact]
    public async Task Record_deleted_before_its_run_began_is_passed_over()
    {
        await using var desk = await StartAsync(("Welcome", LoanScopes.Welcome));
        await desk.DeleteAsync(await desk.LendAsync());

        await desk.RunAsync();

        var run = Assert.Single(await desk.RunsAsync());
        Assert.Equal((RunState.Skipped, "The record is gone."), (run.State, run.Note));
    }

    [Fact]
    public async Task Becoming_a_state_starts_the_workflow_and_other_changes_do_not()
    {
        await using var desk = await StartAsync(("TellDesk", LoanScopes.TellDesk));
        var loan = await desk.LendAsync();
        await desk.ChangeAsync(loan, "Reason", "no transition");
        await desk.RunAsync();
        Assert.Empty(await desk.RunsAsync());

        await desk.TakeAsync(loan, "Approve");
        await desk.RunAsync();

        var run = Assert.Single(await desk.RunsAsync());
        Assert.Equal((RunState.Done, "Step 1 had nobody to write to: no active person has the role Desk."), (run.State, run.Note));
    }

    [Fact]
    public async Task Mail_to_a_role_goes_to_every_active_person_who_has_it()
    {
        await using var desk = await StartAsync(("TellDesk", LoanScopes.TellDesk));
        await desk.HireAsync("dora@example.org", "equipment-loans.Desk");
        await desk.HireAsync("dirk@example.org", "equipment-loans.Desk", "equipment-loans.Manager");
        await desk.HireAsync("gone@example.org", isActive: false, "equipment-loans.Desk");
        await desk.HireAsync("maria@example.org", "equipment-loans.Manager");

        await desk.TakeAsync(await desk.LendAsync(), "Approve");
        await desk.RunAsync();

        Assert.Equal(["dirk@example.org", "dora@example.org"], (await desk.OutboxAsync()).Select(m => m.Target).Order());
    }

    [Fact]
    public async Task Step_that_cannot_be_done_fails_its_run_with_the_reason_and_leaves_the_others_alone()
    {
        await using var desk = await StartAsync(("Broken", LoanScopes.Broken), ("TooMuch", LoanScopes.TooMuch), ("Welcome", LoanScopes.Welcome));
        var loan = await desk.LendAsync();

        await desk.RunAsync();

        var runs = (await desk.RunsAsync()).ToDictionary(r => r.Workflow);
        Assert.Equal((RunState.Failed, "Step 1: Deposit: At most 5000."), (runs["TooMuch"].State, runs["TooMuch"].Note));
        Assert.Equal(RunState.Failed, runs["Broken"].State);
        Assert.Equal("Step 1: It broke off: The input string 'Normal' was not in a correct format.", runs["Broken"].Note);
        Assert.Equal(RunState.Done, runs["Welcome"].State);
        Assert.Equal(1, (await desk.ReadAsync(loan)).RowVersion);
    }

    internal abstract Task<WorkflowDesk> StartAsync(Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> workflows);

    private Task<WorkflowDesk> StartAsync(params (string Name, Action<WorkflowBuilder<LoanScopes, Loan>> Define)[] workflows) =>
        StartAsync(workflows.ToDictionary(w => w.Name, w => w.Define));

    public sealed class OnSqlite : RunTests
    {
        internal override Task<WorkflowDesk> StartAsync(Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> workflows) =>
            WorkflowDesk.StartAsync(null, workflows);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : RunTests
    {
        internal override async Task<WorkflowDesk> StartAsync(Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>> workflows) =>
            await WorkflowDesk.StartAsync(await cluster.CreateDatabaseAsync(), workflows);
    }
}
