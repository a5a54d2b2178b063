using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Bulk;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class BulkBarTests
{
    [Fact]
    public void Nothing_is_offered_until_records_are_selected()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Requested);
        var list = Open(tenant);

        Assert.Empty(list.FindAll(".bulk"));
        list.Find("input.pick:not(.all)").Change(true);

        Assert.Equal("1 loan selected", list.Find(".bulk-count").TextContent);
        Assert.Equal(["Approve", "Take a deposit", "Merge", "Delete", "Clear"], Buttons(list));
    }

    [Fact]
    public void Of_several_only_what_can_be_done_at_once_is_offered_with_how_many_can()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Requested, "LN-0001");
        tenant.Loan(LoanStatus.Approved, "LN-0002");
        var list = Open(tenant);

        list.Find("input.pick.all").Change(true);

        Assert.Equal(["Approve (1 of 2)", "Take a deposit", "Delete", "Clear"], Buttons(list));
    }

    [Fact]
    public void What_was_done_and_what_was_not_is_told_with_the_reason()
    {
        using var tenant = new Tenant("Manager");
        var first = tenant.Loan(LoanStatus.Requested, "LN-0001");
        var second = tenant.Loan(LoanStatus.Requested, "LN-0002");
        var list = Open(tenant);
        list.Find("input.pick.all").Change(true);
        Press(list, "Approve");
        tenant.Gate.Refusal = new ChangeResult.Conflict("Somebody has it.");

        list.Find("dialog form").Submit();

        var refused = Assert.Single(list.FindAll(".bulk-refused li"));
        Assert.EndsWith("Somebody has it.", refused.TextContent, StringComparison.Ordinal);
        Assert.Equal("Approve: 1 of 2 done", list.Find("dialog h2").TextContent);
        Assert.Single([first, second], l => l.Status == LoanStatus.Approved);
        list.FindAll("dialog button").Single(b => b.TextContent == "Close").Click();
        Assert.Equal("1 loan selected", list.Find(".bulk-count").TextContent);
    }

    [Fact]
    public void What_it_needs_is_asked_once_and_given_to_those_that_lack_it()
    {
        using var tenant = new Tenant("Manager");
        var has = tenant.Loan(LoanStatus.Out, "LN-0001");
        var lacks = tenant.Loan(LoanStatus.Out, "LN-0002");
        lacks.Deposit = null;
        var list = Open(tenant);
        list.Find("input.pick.all").Change(true);
        Press(list, "Take a deposit");

        list.Find("dialog form").Submit();
        Assert.NotEmpty(list.FindAll("dialog .field.bad"));
        list.Find("#bulk-Deposit").Change("75");
        list.Find("dialog form").Submit();

        Assert.Equal((250m, 75m), (has.Deposit, lacks.Deposit));
        Assert.Equal(LoanPriority.Low, has.Priority);
        Assert.Empty(list.FindAll(".bulk"));
    }

    [Fact]
    public async Task It_stops_where_somebody_says_so()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Requested, "LN-0001");
        tenant.Loan(LoanStatus.Requested, "LN-0002");
        var views = (await tenant.Gate.ListAsync(tenant.Loans, new(), default)).Items;
        var offer = BulkOffer.Of(tenant.Loans, views)[0];
        var run = new BulkRun(tenant.Gate, offer, new Dictionary<BusinessOS.Runtime.Definitions.FieldDefinition, object?>());

        await run.RunAsync(
            () =>
            {
                run.Stop();
                return Task.CompletedTask;
            },
            default);

        Assert.Equal((1, 1, 0), (run.Done, run.Left, run.Refused.Count));
    }

    [Fact]
    public void Whoever_can_do_nothing_selects_nothing()
    {
        using var tenant = new Tenant("Member");
        tenant.Loan(LoanStatus.Requested);

        Assert.Empty(Open(tenant).FindAll("input.pick"));
    }

    private static IRenderedComponent<RecordList<Loan>> Open(Tenant tenant)
    {
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/equipment-loans/loans");
        return tenant.Render<RecordList<Loan>>();
    }

    private static string[] Buttons(IRenderedComponent<RecordList<Loan>> list) => [.. list.FindAll(".bulk button").Select(b => b.TextContent.Trim())];

    private static void Press(IRenderedComponent<RecordList<Loan>> list, string text) => list.FindAll(".bulk button").First(b => b.TextContent.Trim() == text).Click();
}
