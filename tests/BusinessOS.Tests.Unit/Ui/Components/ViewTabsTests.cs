using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class ViewTabsTests
{
    private const string Address = "/equipment-loans/loans";

    [Fact]
    public void A_view_of_the_app_narrows_sorts_and_has_its_columns()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out, "LN-0001");
        tenant.Loan(LoanStatus.Out, "LN-0002").Deposit = 20;
        tenant.Loan(LoanStatus.Out, "LN-0003").Deposit = 900;

        var list = Open(tenant, Address + "?view=Dear");

        Assert.Equal(["LN-0003", "LN-0001"], Rows(list));
        Assert.Equal(["Number", "Deposit", "Status"], Columns(list));
        Assert.Equal("Dear ones", list.Find("nav[aria-label=Views] a[aria-current=page]").TextContent);
        Assert.Empty(list.FindAll("ul[aria-label=Filters]"));
    }

    [Fact]
    public void What_is_seen_is_saved_found_again_changed_and_deleted()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out, "LN-0001");
        tenant.Loan(LoanStatus.Approved, "LN-0002");
        var list = Open(tenant, Address + "?status=Out&columns=number,dueOn");

        list.FindAll("nav[aria-label=Views] button")[^1].Click();
        list.Find("dialog form").Submit();
        Assert.Equal("Give the view a name.", list.Find("dialog [role=alert]").TextContent.Trim());
        list.Find("#view-name").Change("Out now");
        list.Find("dialog form").Submit();

        var uri = tenant.Services.GetRequiredService<NavigationManager>().Uri;
        Assert.Contains("?status=Out&columns=number,dueOn&saved=", uri, StringComparison.Ordinal);
        list.WaitForAssertion(() => Assert.Equal("Out now", list.Find("nav[aria-label=Views] a[aria-current=page]").TextContent.Trim()));
        Assert.Equal(["Number", "Due on"], Columns(list));

        list.Find("button[aria-label='Change the view Out now']").Click();
        list.FindAll("dialog button").Single(b => b.TextContent.Trim() == "Delete view").Click();
        Assert.DoesNotContain(list.FindAll("nav[aria-label=Views] a"), a => a.TextContent.Contains("Out now", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_begins_with_the_view_somebody_chose_unless_they_want_all()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out, "LN-0001");
        tenant.Loan(LoanStatus.Approved, "LN-0002");
        var first = Open(tenant, Address + "?status=Out");
        first.FindAll("nav[aria-label=Views] button")[^1].Click();
        first.Find("#view-name").Change("Mine");
        first.Find("dialog .check input").Change(true);
        first.Find("dialog form").Submit();

        var again = Open(tenant, Address);
        again.WaitForAssertion(() => Assert.Equal(["LN-0001"], Rows(again)));
        var all = Open(tenant, Address + "?saved=none");

        Assert.Equal(2, Rows(all).Length);
    }

    [Fact]
    public void Columns_are_chosen_and_moved()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);
        var list = Open(tenant, Address + "?columns=number,dueOn");

        list.Find("button[aria-label='Move Due on forward']").Click();

        var navigation = tenant.Services.GetRequiredService<NavigationManager>();
        Assert.EndsWith("?columns=dueOn,number", navigation.Uri, StringComparison.Ordinal);
        list.WaitForAssertion(() => Assert.Equal(["Due on", "Number"], Columns(list)));
        list.FindAll(".column-row input")[0].Change(false);
        list.WaitForAssertion(() => Assert.Equal(["Number"], Columns(list)));
    }

    private static IRenderedComponent<RecordList<Loan>> Open(Tenant tenant, string address)
    {
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return tenant.Render<RecordList<Loan>>();
    }

    private static string[] Rows(IRenderedComponent<RecordList<Loan>> list) => [.. list.FindAll("tbody tr").Select(r => System.Text.RegularExpressions.Regex.Match(r.TextContent, "LN-[0-9]+").Value)];

    private static string[] Columns(IRenderedComponent<RecordList<Loan>> list) => [.. list.FindAll("thead .sort").Select(c => c.TextContent.Split(',')[0].Trim())];
}
