using System.Globalization;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Filters, orders, pages and figures, on each database.</summary>
public abstract class QueryTests
{
    private static readonly DateOnly LongAgo = new(2020, 3, 5);

    protected abstract Task<TestTenant> StartAsync();

    [Fact]
    public async Task Money_compares_sorts_and_sums_as_numbers_in_every_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        await using var desk = new LoanDesk(await StartAsync());
        foreach (var price in new[] { 9.5m, 10m, 100.25m, 1_000m })
        {
            await desk.AddEquipmentAsync($"At {price.ToString(CultureInfo.InvariantCulture)}", price: price);
        }

        var field = desk.Equipment.Field("Price")!;
        var gate = desk.As(desk.Manager);

        Assert.Equal(
            ["At 1000", "At 100.25", "At 10", "At 9.5"],
            await TitlesAsync(gate, desk.Equipment, new RecordQuery { Sort = [new Sort(field, true)] }));
        Assert.Equal(
            ["At 9.5", "At 10"],
            await TitlesAsync(gate, desk.Equipment, new RecordQuery
            {
                Sort = [new Sort(field, false)], Filters = [new Filter(field, FilterOperator.Less, 100m)],
            }));
        Assert.Equal(1_119.75m, await gate.MeasureAsync(desk.Equipment, Measure.Sum, field, new RecordQuery(), CancellationToken.None));
        Assert.Equal(279.9375m, await gate.MeasureAsync(desk.Equipment, Measure.Average, field, new RecordQuery(), CancellationToken.None));
    }

    [Theory]
    [InlineData("Name", false)]
    [InlineData("Name", true)]
    [InlineData("Category", false)]
    [InlineData("Category", true)]
    [InlineData("Price", false)]
    [InlineData("Price", true)]
    [InlineData("Available", false)]
    [InlineData("Serial", true)]
    public async Task Pages_by_cursor_show_every_record_once_in_the_order_of_one_page(string by, bool descending)
    {
        await using var desk = new LoanDesk(await StartAsync());
        var gate = desk.As(desk.Manager);
        for (var i = 0; i < 11; i++)
        {
            LoanDesk.Saved(await gate.CreateAsync(desk.Equipment, new FieldValues
            {
                ["Name"] = (i % 2 == 0 ? "Alpha " : "beta ") + (i % 4),
                ["Category"] = i % 4 == 0 ? null : (EquipmentCategory)(i % 3),
                ["Price"] = i % 3 == 0 ? null : i * 7.5m % 20,
                ["Available"] = i % 2 == 0,
                ["Serial"] = i % 3 == 0 ? null : $"S-{i}",
            }, CancellationToken.None));
        }

        var query = new RecordQuery { Sort = [new Sort(desk.Equipment.Field(by)!, descending)], Take = 100 };
        var whole = (await gate.ListAsync(desk.Equipment, query, CancellationToken.None)).Items.Select(v => v.Id).ToList();
        var paged = new List<Guid>();
        string? after = null;
        do
        {
            var page = await gate.ListAsync(desk.Equipment, query with { Take = 3, After = after }, CancellationToken.None);
            paged.AddRange(page.Items.Select(v => v.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(11, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_list_is_sorted_by_the_title_of_what_a_reference_points_at()
    {
        await using var desk = await WithLoansAsync();
        var query = new RecordQuery { Sort = [new Sort(desk.Loan.Field("Equipment")!, false)], Take = 1 };
        var gate = desk.As(desk.Manager);

        var first = await gate.ListAsync(desk.Loan, query, CancellationToken.None);
        var second = await gate.ListAsync(desk.Loan, query with { After = first.Next }, CancellationToken.None);

        Assert.Equal("Canon R5", first.Items[0].References["Equipment"].Title);
        Assert.Equal("Sony A7", second.Items[0].References["Equipment"].Title);
        Assert.Single((await gate.ListAsync(desk.Loan, new RecordQuery { Search = "canon anna" }, CancellationToken.None)).Items);
        Assert.Single((await gate.ListAsync(
            desk.Loan,
            new RecordQuery { Filters = [new Filter(desk.Loan.Field("Borrower")!, FilterOperator.Contains, "BEN")] },
            CancellationToken.None)).Items);
    }

    [Fact]
    public async Task A_formula_is_filtered_sorted_and_grouped_like_a_field()
    {
        await using var desk = await WithLoansAsync();
        var late = desk.Loan.Field("Late")!;
        var gate = desk.As(desk.Manager);

        Assert.Equal(1, (await gate.ListAsync(desk.Loan, new RecordQuery { Filters = [new Filter(late, FilterOperator.Equal, true)], WithTotal = true }, CancellationToken.None)).Total);
        var sorted = await gate.ListAsync(desk.Loan, new RecordQuery { Sort = [new Sort(late, true)] }, CancellationToken.None);
        Assert.Equal([true, false], sorted.Items.Select(v => v[late]));
        var groups = await gate.GroupAsync(desk.Loan, late, Measure.Count, null, new RecordQuery(), CancellationToken.None);
        Assert.Equal([("No", 1m), ("Yes", 1m)], groups.Select(g => (g.Label, g.Value)).Order());
    }

    [Fact]
    public async Task Figures_are_grouped_by_choice_state_reference_and_month()
    {
        await using var desk = await WithLoansAsync();
        var gate = desk.As(desk.Manager);
        var deposit = desk.Loan.Field("Deposit");

        var byMonth = await gate.GroupAsync(desk.Loan, desk.Loan.Field("DueOn")!, Measure.Count, null, new RecordQuery(), CancellationToken.None);
        var byEquipment = await gate.GroupAsync(desk.Loan, desk.Loan.Field("Equipment")!, Measure.Sum, deposit, new RecordQuery(), CancellationToken.None);
        var byStatus = await gate.GroupAsync(desk.Loan, desk.Loan.Field("Status")!, Measure.Average, deposit, new RecordQuery(), CancellationToken.None);
        var byPriority = await gate.GroupAsync(desk.Loan, desk.Loan.Field("Priority")!, Measure.Count, null, new RecordQuery(), CancellationToken.None);

        Assert.Equal(2, byMonth.Count);
        Assert.Equal(new DateOnly(2020, 3, 1), byMonth[0].Key);
        Assert.Equal([("Sony A7", 30.5m), ("Canon R5", 20m)], byEquipment.Select(g => (g.Label, g.Value)));
        Assert.Equal((LoanStatus.Requested, "Requested", 25.25m), Assert.Single(byStatus.Select(g => (g.Key, g.Label, g.Value))));
        Assert.Equal((LoanPriority.Normal, 2m), Assert.Single(byPriority.Select(g => (g.Key, g.Value))));
    }

    [Fact]
    public async Task Filters_compare_by_every_operator()
    {
        await using var desk = await WithLoansAsync();
        var gate = desk.As(desk.Manager);
        async Task<int> Count(string field, FilterOperator comparison, params object?[] values) =>
            (await gate.ListAsync(desk.Loan, new RecordQuery { Filters = [new Filter(desk.Loan.Field(field)!, comparison, values)] }, CancellationToken.None)).Items.Count;

        Assert.Equal(1, await Count("DueOn", FilterOperator.Equal, LongAgo));
        Assert.Equal(1, await Count("DueOn", FilterOperator.NotEqual, LongAgo));
        Assert.Equal(1, await Count("DueOn", FilterOperator.Less, LongAgo.AddDays(1)));
        Assert.Equal(2, await Count("DueOn", FilterOperator.GreaterOrEqual, LongAgo));
        Assert.Equal(2, await Count("ReturnedOn", FilterOperator.IsEmpty));
        Assert.Equal(0, await Count("ReturnedOn", FilterOperator.IsNotEmpty));
        Assert.Equal(2, await Count("Priority", FilterOperator.In, LoanPriority.Normal, LoanPriority.High));
        Assert.Equal(2, await Count("Priority", FilterOperator.Greater, LoanPriority.Low));
        Assert.Equal(1, await Count("Number", FilterOperator.StartsWith, "ln-0001"));
        Assert.Equal(2, await Count("Number", FilterOperator.Contains, "00"));
        Assert.Equal(0, await Count("Number", FilterOperator.Contains, "%"));
        Assert.Equal(2, await Count("Status", FilterOperator.Equal, LoanStatus.Requested));
        Assert.Equal(2, await Count("Deposit", FilterOperator.In, 20m, 30.5m));
        Assert.Equal(1, await Count("Deposit", FilterOperator.Equal, 20.0m));
    }

    [Fact]
    public async Task A_page_condition_of_the_owner_filters_in_the_database()
    {
        await using var desk = await WithLoansAsync();
        var where = (Condition)typeof(Loan).Assembly.GetType("BusinessOS.Apps.EquipmentLoans.OverdueLoansScope")!.GetField("Where")!.GetValue(null)!;

        var late = await desk.As(desk.Manager).ListAsync(desk.Loan, new RecordQuery { Where = where, WithTotal = true }, CancellationToken.None);

        Assert.Equal(1, late.Total);
        Assert.Equal(true, late.Items[0][desk.Loan.Field("Late")!]);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await using var desk = await WithLoansAsync();
        var gate = desk.As(desk.Manager);
        var page = await gate.ListAsync(desk.Loan, new RecordQuery { Take = 1 }, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidCursorException>(() => gate.ListAsync(
            desk.Loan, new RecordQuery { After = page.Next, Sort = [new Sort(desk.Loan.Field("DueOn")!, false)] }, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidCursorException>(() => gate.ListAsync(
            desk.Loan, new RecordQuery { After = "rubbish" }, CancellationToken.None));
    }

    private static async Task<IEnumerable<string>> TitlesAsync(IRecordGate gate, EntityDefinition entity, RecordQuery query) =>
        (await gate.ListAsync(entity, query, CancellationToken.None)).Items.Select(v => v.Title);

    private async Task<LoanDesk> WithLoansAsync()
    {
        var desk = new LoanDesk(await StartAsync());
        var anna = await desk.AddBorrowerAsync(desk.Anna);
        var ben = await desk.AddBorrowerAsync(desk.Ben);
        await desk.AddLoanAsync(await desk.AddEquipmentAsync("Sony A7"), ben, deposit: 30.5m);
        await desk.AddLoanAsync(await desk.AddEquipmentAsync("Canon R5"), anna, LongAgo, 20m);
        return desk;
    }

    public sealed class OnSqlite : QueryTests
    {
        protected override Task<TestTenant> StartAsync() => TestTenant.StartAsync(EquipmentLoansModule.Catalog(), null);
    }

    [Collection(PostgresTests.Name)]
    public sealed class OnPostgres(PostgresCluster cluster) : QueryTests
    {
        protected override async Task<TestTenant> StartAsync() =>
            await TestTenant.StartAsync(EquipmentLoansModule.Catalog(), await cluster.CreateDatabaseAsync());
    }
}
