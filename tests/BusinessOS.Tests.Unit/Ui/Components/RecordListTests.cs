using AngleSharp.Dom;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class RecordListTests
{
    private const string Address = "/equipment-loans/loans";

    [Fact]
    public void Rows_show_values_for_people_and_lead_to_the_record()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Out);

        var list = Open(tenant, Address);

        var link = list.Find("a[data-row]");
        Assert.Equal("LN-0001", link.TextContent.Trim());
        Assert.Equal($"/equipment-loans/loans/{loan.Id:D}", link.GetAttribute("href"));
        Assert.Contains("Canon R5", list.Markup, StringComparison.Ordinal);
        Assert.Contains("in 3 days", list.Markup, StringComparison.Ordinal);
        Assert.Contains("1 of 1", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_primary_action_is_there_for_those_who_may_create()
    {
        using var manager = new Tenant("Manager");
        using var desk = new Tenant("Desk");

        Assert.Contains(Open(manager, Address).FindAll("a.primary"), a => a.TextContent.Trim() == "New loan");
        Assert.Empty(Open(desk, Address).FindAll("a.primary"));
    }

    [Fact]
    public void The_address_narrows_and_the_filter_is_said_in_words()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out, "LN-0001");
        tenant.Loan(LoanStatus.Approved, "LN-0002");

        var list = Open(tenant, Address + "?status=Out&deposit.ge=100");

        Assert.Equal(["LN-0001"], list.FindAll("a[data-row]").Select(a => a.TextContent.Trim()));
        Assert.Contains(list.FindAll("nav[aria-label=Status] a[aria-current=page]"), a => a.TextContent == "Out");
        Assert.Contains("Deposit is at least €100.00", list.Find("ul[aria-label=Filters]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_says_what_belongs_there()
    {
        using var tenant = new Tenant("Manager");

        var list = Open(tenant, Address);

        Assert.Equal("No loans yet", list.Find(".empty h2").TextContent);
        Assert.Equal("Add the first loan", list.Find(".empty a").TextContent.Trim());
    }

    [Fact]
    public void A_list_narrowed_too_far_offers_the_way_back()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);

        var list = Open(tenant, Address + "?q=nothing");

        Assert.Equal(Address, list.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public void Sorting_is_a_link_and_is_announced()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);

        var list = Open(tenant, Address + "?sort=-dueOn");

        Assert.Contains(list.FindAll("th a"), a => a.TextContent.Contains("Due on", StringComparison.Ordinal) && a.TextContent.Contains("sorted descending", StringComparison.Ordinal));
        Assert.Contains(list.FindAll("th a"), a => a.GetAttribute("href") == Address + "?sort=priority");
    }

    [Fact]
    public void Typing_searches_after_a_pause()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Out);
        var list = Open(tenant, Address);

        var typing = list.Find("input[type=search]").InputAsync(new ChangeEventArgs { Value = "canon" });
        tenant.Time.Advance(TimeSpan.FromSeconds(1));

        list.WaitForAssertion(() => Assert.EndsWith("?q=canon", tenant.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.True(typing.IsCompletedSuccessfully || !typing.IsFaulted);
    }

    [Fact]
    public async Task A_failed_reading_after_a_filter_is_not_swallowed()
    {
        using var tenant = new Tenant("Manager");
        Open(tenant, Address);
        tenant.Gate.Failure = new InvalidOperationException("The database is gone.");

        tenant.Services.GetRequiredService<NavigationManager>().NavigateTo(Address + "?q=canon");

        var failure = await tenant.Renderer.UnhandledException.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("The database is gone.", failure.Message);
    }

    private static IRenderedComponent<RecordList<Loan>> Open(Tenant tenant, string address)
    {
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return tenant.Render<RecordList<Loan>>(p => p.Add(l => l.Title, "Loans"));
    }
}
