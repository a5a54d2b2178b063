using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class RecordFormTests
{
    [Fact]
    public void Labels_belong_to_their_inputs()
    {
        using var tenant = new Tenant("Manager");
        var form = New(tenant, "/equipment-loans/loans/new");

        Assert.All(form.FindAll("form label[for]"), label => Assert.NotEmpty(form.FindAll("#" + label.GetAttribute("for"))));
    }

    [Fact]
    public void What_is_missing_is_said_beside_the_field_and_in_the_summary()
    {
        using var tenant = new Tenant("Manager");
        var form = New(tenant, "/equipment-loans/loans/new");

        form.Find("form").Submit();

        Assert.Contains("2 things need your attention", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Equipment is needed.", form.Find("#field-Equipment-problem").TextContent.Trim());
        Assert.Null(tenant.Gate.LastValues);
    }

    [Fact]
    public void Leaving_a_field_checks_what_was_typed_there_and_nothing_else()
    {
        using var tenant = new Tenant("Manager");
        var form = Edit(tenant);

        form.Find("#field-Serial").FocusOut();
        form.Find("#field-Name").Change(new string('x', 121));
        form.Find("#field-Name").FocusOut();

        Assert.Equal("At most 120 characters; these are 121.", form.Find(".field-problem").TextContent.Trim());
        Assert.Empty(form.FindAll("[role=alert]"));
    }

    [Fact]
    public void The_address_fills_a_reference_in_and_saving_opens_the_record()
    {
        using var tenant = new Tenant("Manager");
        var form = New(tenant, $"/equipment-loans/loans/new?Equipment={tenant.Equipment.Id}&Borrower={tenant.Borrower.Id}");
        Assert.Equal("Canon R5", form.Find("#field-Equipment").GetAttribute("value"));

        form.Find("form").Submit();

        Assert.Equal(tenant.Equipment.Id, tenant.Gate.LastValues?["Equipment"]);
        Assert.Equal(LoanPriority.Normal, tenant.Gate.LastValues?["Priority"]);
        Assert.Matches("/equipment-loans/loans/[0-9a-f-]{36}$", tenant.Services.GetRequiredService<BunitNavigationManager>().Uri);
    }

    [Fact]
    public void What_was_typed_brings_a_field_that_means_something_now()
    {
        using var tenant = new Tenant("Manager");
        var form = New(tenant, "/equipment-loans/loans/new");
        Assert.Empty(form.FindAll("#field-Reason"));

        form.Find("#field-DueOn").Change("1 Nov 2026");
        Assert.NotEmpty(form.FindAll("#field-Reason"));

        form.Find("#field-DueOn").Change("24 Dec 2026");
        Assert.Empty(form.FindAll("#field-Reason"));
    }

    [Fact]
    public void Only_what_changed_is_sent()
    {
        using var tenant = new Tenant("Manager");
        var form = Edit(tenant);

        form.Find("#field-Name").Change("Canon R5 C");
        form.Find("form").Submit();

        Assert.Equal(["Name"], tenant.Gate.LastValues?.Keys);
    }

    [Fact]
    public void What_the_gate_refuses_stands_at_its_field()
    {
        using var tenant = new Tenant("Manager");
        var form = Edit(tenant);
        tenant.Gate.Refusal = new ChangeResult.Invalid([new Problem("Serial", "Another equipment has this serial number already.")]);

        form.Find("#field-Serial").Change("SN-1");
        form.Find("form").Submit();

        Assert.Equal("Another equipment has this serial number already.", form.Find("#field-Serial-problem").TextContent.Trim());
    }

    [Fact]
    public void A_conflict_keeps_what_was_typed()
    {
        using var tenant = new Tenant("Manager");
        var form = Edit(tenant);
        form.Find("#field-Name").Change("Canon R5 of mine");
        tenant.Equipment.Name = "Canon R5 of theirs";
        tenant.Equipment.RowVersion++;

        form.Find("form").Submit();

        Assert.Contains("replaces what they wrote", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Name is now “Canon R5 of theirs”", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Canon R5 of mine", form.Find("#field-Name").GetAttribute("value"));

        form.Find("form").Submit();

        Assert.Equal("Canon R5 of mine", tenant.Equipment.Name);
    }

    [Fact]
    public void Leaving_with_something_typed_asks_first()
    {
        using var tenant = new Tenant("Manager");
        var form = Edit(tenant);
        var navigation = tenant.Services.GetRequiredService<BunitNavigationManager>();
        var before = navigation.Uri;
        form.Find("#field-Name").Change("Half a name");

        navigation.NavigateTo("/");

        Assert.Equal(before, navigation.Uri);
        form.WaitForAssertion(() => Assert.Contains(form.FindAll("dialog"), d => d.TextContent.Contains("Leave without saving?", StringComparison.Ordinal)));
    }

    [Fact]
    public void Those_who_may_not_create_are_told()
    {
        using var tenant = new Tenant("Desk");

        Assert.Equal("You may not create loans", New(tenant, "/equipment-loans/loans/new").Find("h1").TextContent);
    }

    private static IRenderedComponent<RecordForm<Loan>> New(Tenant tenant, string address)
    {
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return tenant.Render<RecordForm<Loan>>();
    }

    private static IRenderedComponent<RecordForm<Equipment>> Edit(Tenant tenant) =>
        tenant.Render<RecordForm<Equipment>>(p => p.Add(f => f.Id, tenant.Equipment.Id));
}
