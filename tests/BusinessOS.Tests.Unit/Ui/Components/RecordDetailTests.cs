using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class RecordDetailTests
{
    [Fact]
    public void The_next_step_is_the_primary_action_and_moves_the_record()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Requested);
        var page = Open(tenant, loan.Id);

        page.Find("button.primary").Click();

        Assert.Equal(LoanStatus.Approved, loan.Status);
        Assert.Contains("Approved", page.Find(".page-title .chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Approve", page.Find("aside[aria-labelledby=timeline-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_of_other_roles_are_not_offered()
    {
        using var tenant = new Tenant("Desk");
        var page = Open(tenant, tenant.Loan(LoanStatus.Requested).Id);

        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == "Approve");
    }

    [Fact]
    public void A_refused_step_says_why()
    {
        using var tenant = new Tenant("Manager");
        var page = Open(tenant, tenant.Loan(LoanStatus.Requested).Id);
        tenant.Gate.Refusal = new ChangeResult.Conflict("Approve is not possible yet.");

        page.Find("button.primary").Click();

        Assert.Equal("Approve is not possible yet.", page.Find("[role=alert]").TextContent.Trim());
    }

    [Fact]
    public void Records_that_refer_to_it_are_listed_with_a_new_one_filled_in()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);

        var page = tenant.Render<RecordDetail<Equipment>>(p => p.Add(d => d.Id, tenant.Equipment.Id));

        var related = page.Find("section.related");
        Assert.Contains("LN-0001", related.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/equipment-loans/loans/new?Equipment={tenant.Equipment.Id:D}", related.QuerySelector(".section-head a")?.GetAttribute("href"));
    }

    [Fact]
    public void Tabs_show_one_part_at_a_time_and_stand_in_the_address()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);
        var page = tenant.Render<RecordDetail<Equipment>>(p => p
            .Add(d => d.Id, tenant.Equipment.Id)
            .Add(d => d.Fields, "Price")
            .AddChildContent<TabSection>(s => s.Add(t => t.Tab, "About it").Add(t => t.Fields, "Name"))
            .AddChildContent<TabSection>(s => s.Add(t => t.Tab, "About it").Add(t => t.Title, "Its number").Add(t => t.Fields, "Serial"))
            .AddChildContent<TabSection>(s => s.Add(t => t.Tab, "Loans").Add(t => t.Related, typeof(Loan)).Add(t => t.By, "Equipment"))
            .AddChildContent<TabSection>(s => s.Add(t => t.Tab, "The rest").Add(t => t.Show, "related"))
            .AddChildContent<TabSection>(s => s.Add(t => t.Tab, "The rest").Add(t => t.Show, "history")));

        Assert.Equal(["About it", "Loans", "The rest"], page.FindAll(".record-tabs a").Select(a => a.TextContent));
        Assert.Equal(["Price"], page.FindAll(".strip dt").Select(d => d.TextContent));
        Assert.Equal(["Name", "Serial number"], page.FindAll(".facts dt").Select(d => d.TextContent));
        Assert.Equal(["Its number"], page.FindAll(".record-part h2").Select(h => h.TextContent));
        Assert.Empty(page.FindAll("section.related"));

        Go("Loans");
        Assert.Contains("LN-0001", page.Find("section.related").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".facts"));

        // What stands on a tab of its own is not listed among the rest.
        Go("The rest");
        Assert.Empty(page.FindAll("section.related"));
        Assert.Single(page.FindAll("aside.timeline"));

        void Go(string tab) => tenant.Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>()
            .NavigateTo(page.FindAll(".record-tabs a").Single(a => a.TextContent == tab).GetAttribute("href") ?? "");
    }

    [Fact]
    public void Deleting_names_what_depends_on_it()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);
        var page = tenant.Render<RecordDetail<Equipment>>(p => p.Add(d => d.Id, tenant.Equipment.Id));

        page.FindAll("button").Single(b => b.TextContent.Trim() == "Delete equipment").Click();

        var dialog = page.FindAll("dialog").Single(d => d.TextContent.Contains("Delete Canon R5?", StringComparison.Ordinal));
        Assert.Contains("1 loan", dialog.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(dialog.QuerySelectorAll("button"), b => b.ClassList.Contains("danger"));
    }

    [Fact]
    public void A_record_that_is_not_there_says_so()
    {
        using var tenant = new Tenant("Manager");

        Assert.Equal("There is no such loan", Open(tenant, Guid.NewGuid()).Find("h1").TextContent);
    }

    private static IRenderedComponent<RecordDetail<Loan>> Open(Tenant tenant, Guid id) =>
        tenant.Render<RecordDetail<Loan>>(p => p.Add(d => d.Id, id));
}
