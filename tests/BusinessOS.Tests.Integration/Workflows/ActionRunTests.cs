using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
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

    [Fact]
    public async Task To_hooks_an_action_is_an_update_with_its_name_also_when_it_changes_nothing()
    {
        await using var desk = await WorkflowDesk.StartAsync(await DatabaseAsync(), [], null, typeof(MergeRules));
        var loan = await desk.LendAsync(deposit: 10m);
        var refused = await desk.LendAsync(deposit: 500m);

        await desk.ActAsync(loan, "Merge");
        await desk.ChangeAsync(loan, "Deposit", 11m);
        var result = await desk.Tenant.Gate(TestTenant.Administrator()).ActAsync(desk.Tenant.Entity("equipment-loans.Loan"), refused, "Merge", null, [], default);

        Assert.Equal((LoanPriority.High, 3), ((await desk.ReadAsync(loan)).Priority, (await desk.ReadAsync(loan)).RowVersion));
        Assert.Equal("Not this one.", Assert.Single(Assert.IsType<ChangeResult.Invalid>(result).Problems).Message);
        Assert.Equal(1, (await desk.ReadAsync(refused)).RowVersion);
    }

    /// <summary>What an owner's code does at an action.</summary>
    public sealed class MergeRules : RecordHooks<Loan>
    {
        public override Task BeforeUpdateAsync(RecordChange<Loan> change)
        {
            if (change.Action == "Merge")
            {
                change.Record.Priority = LoanPriority.High;
            }

            if (change.Record.Deposit == 500m)
            {
                change.Refuse("Not this one.");
            }

            return Task.CompletedTask;
        }
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
