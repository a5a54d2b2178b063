using System.Linq.Expressions;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class RecordWizardTests
{
    private static readonly Condition Urgent = Condition.Of<UrgentScope, Loan>(s => s.Holds());

    [Fact]
    public void A_step_is_checked_before_the_next_one_opens()
    {
        using var tenant = new Tenant("Manager");
        var wizard = Open(tenant);

        wizard.Find("form").Submit();

        Assert.Equal("What", wizard.Find("h2#wizard-title").TextContent);
        Assert.Equal("Equipment is needed.", wizard.Find("#field-Equipment-problem").TextContent.Trim());
        Assert.Empty(wizard.FindAll("#field-Borrower"));
    }

    [Fact]
    public void Going_back_loses_nothing_and_the_last_step_shows_all_of_it()
    {
        using var tenant = new Tenant("Manager");
        var wizard = Open(tenant, $"?Equipment={tenant.Equipment.Id}&Borrower={tenant.Borrower.Id}");
        wizard.Find("#field-DueOn").Change("24 Dec 2026");

        wizard.Find("form").Submit();
        Assert.Equal("Who", wizard.Find("#wizard-title").TextContent);
        Follow(tenant, wizard, "Back");
        Assert.Equal("24 Dec 2026", wizard.Find("#field-DueOn").GetAttribute("value"));

        wizard.Find("form").Submit();
        wizard.Find("form").Submit();
        Assert.Equal("Check and create", wizard.Find("#wizard-title").TextContent);
        Assert.Equal(["What", "Who"], wizard.FindAll("section.wizard-summary").Select(s => s.GetAttribute("aria-label")));
        Assert.Contains("24 Dec 2026", wizard.Find("section.wizard-summary").TextContent, StringComparison.Ordinal);
        Assert.Null(tenant.Gate.LastValues);

        wizard.Find("form").Submit();
        Assert.Equal((tenant.Equipment.Id, tenant.Borrower.Id), (tenant.Gate.LastValues?["Equipment"], tenant.Gate.LastValues?["Borrower"]));
        Assert.Matches("/equipment-loans/loans/[0-9a-f-]{36}$", tenant.Services.GetRequiredService<BunitNavigationManager>().Uri);
    }

    [Fact]
    public void A_step_whose_condition_holds_is_taken_and_what_stood_on_one_that_is_not_is_not_sent()
    {
        using var tenant = new Tenant("Manager");
        var wizard = Open(tenant, $"?Equipment={tenant.Equipment.Id}&Borrower={tenant.Borrower.Id}&Priority=High&Deposit=100");
        wizard.Find("form").Submit();
        wizard.Find("form").Submit();
        Assert.Equal("Deposit", wizard.Find("#wizard-title").TextContent);
        wizard.Find("form").Submit();
        Assert.Equal("Check and create", wizard.Find("#wizard-title").TextContent);

        Follow(tenant, wizard, "Change Who");
        wizard.InvokeAsync(() => wizard.FindComponent<Radzen.Blazor.RadzenDropDown<object>>().Instance.ValueChanged.InvokeAsync(LoanPriority.Low));
        wizard.Find("form").Submit();
        Assert.Equal("Check and create", wizard.Find("#wizard-title").TextContent);
        wizard.Find("form").Submit();

        Assert.Equal(LoanPriority.Low, tenant.Gate.LastValues?["Priority"]);
        Assert.False(tenant.Gate.LastValues?.ContainsKey("Deposit"));
    }

    [Fact]
    public void What_the_gate_refuses_is_shown_on_the_step_of_its_field()
    {
        using var tenant = new Tenant("Manager");
        var wizard = Open(tenant, $"?Equipment={tenant.Equipment.Id}&Borrower={tenant.Borrower.Id}");
        wizard.Find("form").Submit();
        wizard.Find("form").Submit();
        tenant.Gate.Refusal = new ChangeResult.Invalid([new Problem("DueOn", "That is too late.")]);

        wizard.Find("form").Submit();

        Assert.Equal("What", wizard.Find("#wizard-title").TextContent);
        Assert.Equal("That is too late.", wizard.Find("#field-DueOn-problem").TextContent.Trim());
    }

    [Fact]
    public void An_address_leads_no_further_than_what_was_filled_in()
    {
        using var tenant = new Tenant("Manager");

        Assert.Equal("What", Open(tenant, "?at-step=3").Find("#wizard-title").TextContent);
    }

    [Fact]
    public void Leaving_with_something_typed_asks_first_but_between_steps_nothing_is_asked()
    {
        using var tenant = new Tenant("Manager");
        var wizard = Open(tenant, $"?Equipment={tenant.Equipment.Id}");
        wizard.Find("form").Submit();
        var navigation = tenant.Services.GetRequiredService<BunitNavigationManager>();
        Assert.EndsWith("at-step=2", navigation.Uri, StringComparison.Ordinal);

        navigation.NavigateTo("/");

        Assert.EndsWith("at-step=2", navigation.Uri, StringComparison.Ordinal);
        wizard.WaitForAssertion(() => Assert.Contains(wizard.FindAll("dialog"), d => d.TextContent.Contains("Leave without saving?", StringComparison.Ordinal)));
    }

    [Fact]
    public void Those_who_may_not_create_are_told()
    {
        using var tenant = new Tenant("Desk");

        Assert.Contains("You may not create loans", Open(tenant).Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<RecordWizard<Loan>> Open(Tenant tenant, string query = "")
    {
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/equipment-loans/loans/new" + query);
        return tenant.Render<RecordWizard<Loan>>(p => p
            .AddChildContent<WizardStep>(s => s.Add(w => w.Title, "What").Add(w => w.Fields, "Equipment, DueOn"))
            .AddChildContent<WizardStep>(s => s.Add(w => w.Title, "Who").Add(w => w.Fields, "Borrower, Priority"))
            .AddChildContent<WizardStep>(s => s.Add(w => w.Title, "Deposit").Add(w => w.Fields, "Deposit").Add(w => w.When, Urgent)));
    }

    private static void Follow(Tenant tenant, IRenderedComponent<RecordWizard<Loan>> wizard, string name)
    {
        var link = wizard.FindAll("a").Single(a => a.TextContent.Trim() == name || a.GetAttribute("aria-label") == name);
        tenant.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(link.GetAttribute("href") ?? "");
    }

    private sealed class UrgentScope : Loan
    {
        public Expression<Func<bool>> Holds() => () => Priority == LoanPriority.High;
    }
}
