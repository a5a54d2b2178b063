using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Who may see and do what, on each database.</summary>
public abstract class PolicyTests
{
    protected abstract Task<TestTenant> StartAsync();

    [Fact]
    public async Task A_member_sees_only_their_own_loans_in_lists_counts_groups_search_and_lookup()
    {
        await using var desk = await FilledAsync();
        var gate = desk.As(desk.Anna);

        var list = await gate.ListAsync(desk.Loan, new RecordQuery { WithTotal = true }, CancellationToken.None);
        Assert.Equal(1, list.Total);
        Assert.Equal("LN-0001 Canon R5", Assert.Single(list.Items).Title);
        Assert.Equal(1m, await gate.MeasureAsync(desk.Loan, Measure.Count, null, new RecordQuery(), CancellationToken.None));
        Assert.Equal(100m, await gate.MeasureAsync(desk.Loan, Measure.Sum, desk.Loan.Field("Deposit"), new RecordQuery(), CancellationToken.None));
        var groups = await gate.GroupAsync(desk.Loan, desk.Loan.Field("Borrower")!, Measure.Count, null, new RecordQuery(), CancellationToken.None);
        Assert.Equal(["anna"], groups.Select(g => g.Label));
        Assert.Empty((await gate.ListAsync(desk.Loan, new RecordQuery { Search = "LN-0002" }, CancellationToken.None)).Items);
        Assert.Empty(await gate.LookupAsync(desk.Borrower, "ben", 10, CancellationToken.None));
        Assert.Single(await gate.LookupAsync(desk.Borrower, "ANN", 10, CancellationToken.None));
        Assert.Equal(1, await CountAsync(gate.StreamAsync(desk.Loan, new RecordQuery(), CancellationToken.None)));
    }

    [Fact]
    public async Task The_wrong_owner_finds_no_record_and_no_history()
    {
        await using var desk = await FilledAsync();
        var bens = (await desk.As(desk.Manager).ListAsync(desk.Loan, new RecordQuery { Search = "LN-0002" }, CancellationToken.None)).Items[0];
        var gate = desk.As(desk.Anna);

        Assert.Null(await gate.FindAsync(desk.Loan, bens.Id, CancellationToken.None));
        Assert.Empty(await gate.HistoryAsync(desk.Loan, bens.Id, CancellationToken.None));
        Assert.IsType<ChangeResult.NotFound>(await gate.UpdateAsync(desk.Loan, bens.Id, null, new FieldValues { ["Deposit"] = 1m }, CancellationToken.None));
        Assert.IsType<ChangeResult.NotFound>(await gate.DeleteAsync(desk.Loan, bens.Id, null, CancellationToken.None));
        Assert.IsType<ChangeResult.NotFound>(await gate.TransitionAsync(desk.Loan, bens.Id, "Approve", null, CancellationToken.None));
    }

    [Theory]
    [InlineData("Manager", Operations.All)]
    [InlineData("Desk", Operations.Read | Operations.Update)]
    [InlineData("Member", Operations.Read | Operations.Create)]
    [InlineData("Stranger", Operations.None)]
    public async Task Each_role_has_exactly_what_the_grants_give(string role, Operations allowed)
    {
        await using var desk = new LoanDesk(await StartAsync());
        var actor = role switch { "Manager" => desk.Manager, "Desk" => desk.Desk, "Member" => desk.Anna, _ => desk.Stranger };

        foreach (var operation in new[] { Operations.Read, Operations.Create, Operations.Update, Operations.Delete })
        {
            Assert.Equal(allowed.HasFlag(operation), desk.As(actor).May(desk.Loan, operation));
        }
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_changes_nothing()
    {
        await using var desk = await FilledAsync();
        var gate = desk.As(desk.Stranger);

        var list = await gate.ListAsync(desk.Loan, new RecordQuery { WithTotal = true }, CancellationToken.None);
        Assert.Empty(list.Items);
        Assert.Equal(0, list.Total);
        Assert.IsType<ChangeResult.Forbidden>(await gate.CreateAsync(desk.Equipment, new FieldValues { ["Name"] = "X" }, CancellationToken.None));
        Assert.Equal(0m, await gate.MeasureAsync(desk.Loan, Measure.Count, null, new RecordQuery(), CancellationToken.None));
        Assert.Empty(await gate.GroupAsync(desk.Loan, desk.Loan.Field("Status")!, Measure.Count, null, new RecordQuery(), CancellationToken.None));
    }

    [Fact]
    public async Task A_member_creates_loans_for_themselves_only()
    {
        await using var desk = await FilledAsync();
        var canon = (await desk.As(desk.Anna).LookupAsync(desk.Equipment, "Canon", 5, CancellationToken.None))[0].Id;
        var anna = (await desk.As(desk.Manager).LookupAsync(desk.Borrower, "anna", 5, CancellationToken.None))[0].Id;
        var ben = (await desk.As(desk.Manager).LookupAsync(desk.Borrower, "ben", 5, CancellationToken.None))[0].Id;

        var own = await desk.As(desk.Anna).CreateAsync(desk.Loan, new FieldValues { ["Equipment"] = canon, ["Borrower"] = anna }, CancellationToken.None);
        var other = await desk.As(desk.Anna).CreateAsync(desk.Loan, new FieldValues { ["Equipment"] = canon, ["Borrower"] = ben }, CancellationToken.None);

        Assert.Equal("LN-0003", LoanDesk.Saved(own)[desk.Loan.Field("Number")!]);
        Assert.Equal("Borrower", Assert.Single(LoanDesk.Problems(other)).Field);
    }

    [Fact]
    public async Task A_field_the_actor_may_not_read_answers_no_question()
    {
        await using var desk = await FilledAsync();
        var price = desk.Equipment.Field("Price")!;
        var gate = desk.As(desk.Desk);

        var list = await gate.ListAsync(desk.Equipment, new RecordQuery { Sort = [new Sort(price, true)] }, CancellationToken.None);
        Assert.Equal(2, list.Items.Count);
        Assert.All(list.Items, i => Assert.Null(i[price]));
        Assert.All(list.Items, i => Assert.Null(((Equipment)i.Record).Price));
        Assert.All(list.Items, i => Assert.Contains("Price", i.Hidden));
        foreach (var filter in new[]
        {
            new Filter(price, FilterOperator.Greater, 1m), new Filter(price, FilterOperator.IsNotEmpty), new Filter(price, FilterOperator.IsEmpty),
        })
        {
            Assert.Empty((await gate.ListAsync(desk.Equipment, new RecordQuery { Filters = [filter] }, CancellationToken.None)).Items);
        }

        Assert.Equal(0m, await gate.MeasureAsync(desk.Equipment, Measure.Sum, price, new RecordQuery(), CancellationToken.None));
        Assert.Equal(3_900m, await desk.As(desk.Manager).MeasureAsync(desk.Equipment, Measure.Sum, price, new RecordQuery(), CancellationToken.None));
        var refused = await gate.UpdateAsync(desk.Equipment, list.Items[0].Id, null, new FieldValues { ["Price"] = 1m }, CancellationToken.None);
        Assert.Equal("Price", Assert.Single(LoanDesk.Problems(refused)).Field);
    }

    [Fact]
    public async Task History_keeps_hidden_values_hidden()
    {
        await using var desk = await FilledAsync();
        var canon = (await desk.As(desk.Manager).LookupAsync(desk.Equipment, "Canon", 5, CancellationToken.None))[0].Id;

        var forManager = await desk.As(desk.Manager).HistoryAsync(desk.Equipment, canon, CancellationToken.None);
        var forDesk = await desk.As(desk.Desk).HistoryAsync(desk.Equipment, canon, CancellationToken.None);

        Assert.Contains(forManager[0].Changes, c => c.Field == "Price");
        Assert.DoesNotContain(forDesk[0].Changes, c => c.Field == "Price");
    }

    [Fact]
    public async Task Transitions_follow_role_state_and_condition()
    {
        await using var desk = await FilledAsync();
        var loan = (await desk.As(desk.Manager).ListAsync(desk.Loan, new RecordQuery { Search = "LN-0001" }, CancellationToken.None)).Items[0];

        Assert.IsType<ChangeResult.Forbidden>(await desk.As(desk.Desk).TransitionAsync(desk.Loan, loan.Id, "Approve", null, CancellationToken.None));
        Assert.IsType<ChangeResult.Conflict>(await desk.As(desk.Desk).TransitionAsync(desk.Loan, loan.Id, "HandOut", null, CancellationToken.None));
        Assert.Equal(["Approve"], loan.Transitions.Select(t => t.Name));
        var approved = LoanDesk.Saved(await desk.As(desk.Manager).TransitionAsync(desk.Loan, loan.Id, "Approve", loan.Record.RowVersion, CancellationToken.None));
        Assert.Equal(LoanStatus.Approved, ((Loan)approved.Record).Status);

        var equipment = ((Loan)loan.Record).EquipmentId!.Value;
        LoanDesk.Saved(await desk.As(desk.Desk).UpdateAsync(desk.Equipment, equipment, null, new FieldValues { ["Available"] = false }, CancellationToken.None));
        Assert.IsType<ChangeResult.Conflict>(await desk.As(desk.Desk).TransitionAsync(desk.Loan, loan.Id, "HandOut", null, CancellationToken.None));
        LoanDesk.Saved(await desk.As(desk.Desk).UpdateAsync(desk.Equipment, equipment, null, new FieldValues { ["Available"] = true }, CancellationToken.None));
        LoanDesk.Saved(await desk.As(desk.Desk).TransitionAsync(desk.Loan, loan.Id, "HandOut", null, CancellationToken.None));
        Assert.IsType<ChangeResult.Forbidden>(await desk.As(desk.Anna).TransitionAsync(desk.Loan, loan.Id, "Return", null, CancellationToken.None));
        LoanDesk.Saved(await desk.As(desk.Desk).TransitionAsync(desk.Loan, loan.Id, "Return", null, CancellationToken.None));
        var direct = await desk.As(desk.Manager).UpdateAsync(desk.Loan, loan.Id, null, new FieldValues { ["Status"] = LoanStatus.Out }, CancellationToken.None);
        Assert.Equal("Status", Assert.Single(LoanDesk.Problems(direct)).Field);
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<RecordView> views)
    {
        var count = 0;
        await foreach (var _ in views)
        {
            count++;
        }

        return count;
    }

    private async Task<LoanDesk> FilledAsync()
    {
        var desk = new LoanDesk(await StartAsync());
        var canon = await desk.AddEquipmentAsync("Canon R5", "C-1", 3_000m);
        var sony = await desk.AddEquipmentAsync("Sony A7", "S-1", 900m);
        var anna = await desk.AddBorrowerAsync(desk.Anna);
        var ben = await desk.AddBorrowerAsync(desk.Ben);
        await desk.AddLoanAsync(canon, anna, deposit: 100m);
        await desk.AddLoanAsync(sony, ben, deposit: 250m);
        return desk;
    }

    public sealed class OnSqlite : PolicyTests
    {
        protected override Task<TestTenant> StartAsync() => TestTenant.StartAsync(EquipmentLoansModule.Catalog(), null);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : PolicyTests
    {
        protected override async Task<TestTenant> StartAsync() =>
            await TestTenant.StartAsync(EquipmentLoansModule.Catalog(), await cluster.CreateDatabaseAsync());
    }
}
