using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>Workflows that wait for an action, on each database.</summary>
public abstract class ActionRunTests
{
    [Fact]
    public async Task An_action_starts_the_workflow_that_waits_for_it_and_no_other()
    {
        await using var desk = await WorkflowDesk.StartAsync(await DatabaseAsync(), new Dictionary<string, Action<WorkflowBuilder<LoanScopes, Loan>>>
        {
            ["Merged"] = LoanScopes.Merged,
            ["Secured"] = LoanScopes.Secured,
            ["Changed"] = LoanScopes.Changed,
        });
        var loan = await desk.LendAsync();
        await desk.RunAsync();

        await desk.ActAsync(loan, "Merge");
        await desk.RunAsync();
        var merged = (await desk.RunsAsync()).Select(r => r.Workflow);
        await desk.ActAsync(loan, "Secure", new() { ["Deposit"] = 20m });
        await desk.RunAsync();
        var all = (await desk.RunsAsync()).Select(r => r.Workflow).Order(StringComparer.Ordinal);

        Assert.Equal(["Merged"], merged);
        Assert.Equal(["Changed", "Merged", "Secured"], all);
        Assert.Equal(3, (await desk.OutboxAsync()).Count);
    }

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public sealed class OnSqlite : ActionRunTests
    {
        protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : ActionRunTests
    {
        protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
    }
}
