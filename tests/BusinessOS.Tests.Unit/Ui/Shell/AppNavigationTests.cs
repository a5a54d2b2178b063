using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Ui.Shell;
using BusinessOS.Tests.Unit.Ui.Components;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Shell;

public sealed class AppNavigationTests
{
    [Fact]
    public void An_overview_does_not_repeat_the_name_of_its_app()
    {
        Assert.Equal("Overview", Group().Links.Single(l => l.Address == "/equipment-loans").Title);
    }

    [Fact]
    public void A_board_behind_the_switch_of_its_list_is_no_link_of_its_own()
    {
        Assert.Equal(["Loans", "Equipment", "Borrowers", "Overdue loans", "Overview"], Group().Links.Select(l => l.Title));
        Assert.Contains(Group().Pages, p => p.Title == "Loans by status");
    }

    [Fact]
    public void The_board_of_a_list_marks_the_list_as_where_one_is()
    {
        Assert.Equal("Loans", AppNavigation.Current([Group()], "/equipment-loans/loans/board")?.Title);
    }

    [Fact]
    public void An_arranged_menu_has_what_its_owner_put_there_in_that_order()
    {
        var group = Group(app => app
            .MenuPage("equipment-loans", "OverdueLoans", label: "Late", icon: "clock")
            .MenuPage("equipment-loans", "LoanList")
            .MenuPage("equipment-loans", "EquipmentList", group: "Set up")
            .MenuLink("https://example.org/manual", "Manual", group: "Set up"));

        Assert.Equal(["Late", "Loans", "Equipment", "Manual"], group.Links.Select(l => l.Title));
        Assert.Equal([null, "Set up"], group.Sections.Select(s => s.Title));
        Assert.Equal(["clock", "list", "list", "link"], group.Links.Select(l => l.Icon));
        Assert.Equal(["Late", "Loans"], group.First.Take(2).Select(l => l.Title));
        Assert.Equal("/equipment-loans/pages/overdue-loans", group.Address);
        Assert.Contains(group.Pages, p => p.Title == "Borrowers");
    }

    [Fact]
    public void An_entry_for_a_role_is_seen_by_that_role_and_by_administrators()
    {
        Assert.DoesNotContain(Group(OnlyForManagers, "Desk").Links, l => l.Title == "Loans");
        Assert.Contains(Group(OnlyForManagers, "Manager").Links, l => l.Title == "Loans");
        Assert.Contains(Group(OnlyForManagers, "Desk", administrator: true).Links, l => l.Title == "Loans");

        static void OnlyForManagers(AppBuilder app) =>
            app.MenuPage("equipment-loans", "EquipmentList").MenuPage("equipment-loans", "LoanList", roles: ["Manager"]);
    }

    [Fact]
    public void Who_may_not_read_what_an_entry_leads_to_does_not_see_it_whatever_the_menu_says()
    {
        var group = Group(app => app.MenuPage("equipment-loans", "LoanList", roles: ["Stranger"]).MenuLink("https://example.org", "Manual"), "Stranger");

        Assert.Equal(["Manual"], group.Links.Select(l => l.Title));
    }

    [Fact]
    public void The_home_of_an_app_is_where_it_opens()
    {
        Assert.Equal("/equipment-loans/equipment", Group(app => app.Home("EquipmentList")).Address);
    }

    [Fact]
    public void What_another_app_adds_stands_behind_the_menu_and_is_for_the_roles_of_that_app()
    {
        using var tenant = new Tenant("Manager");
        var loans = new AppBuilder();
        new EquipmentLoansModule().Define(loans);
        var help = new AppBuilder().App("help", "Help", "1.0.0", "")
            .MenuPage("equipment-loans", "LoanList", label: "Everything out", into: "equipment-loans")
            .MenuPage("equipment-loans", "BorrowerList", label: "Theirs", into: "equipment-loans", roles: ["Manager"]);
        var actor = new Actor(Guid.NewGuid(), "Ada", "ada@example.org", new HashSet<string> { "equipment-loans.Manager" }, false, false);

        var group = AppNavigation.Of(new AppCatalog([loans.Build(), help.Build()]), tenant.Gate, actor)[0];

        Assert.Equal("Everything out", group.Links[^1].Title);
        Assert.DoesNotContain(group.Links, l => l.Title == "Theirs");
    }

    private static NavigationGroup Group(Action<AppBuilder>? arrange = null, string role = "Manager", bool administrator = false)
    {
        using var tenant = new Tenant(role, administrator);
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Page("EquipmentLoansDashboard", "Equipment loans", "dashboard", "/equipment-loans", null, inNavigation: true);
        arrange?.Invoke(app);
        var actor = new Actor(Guid.NewGuid(), "Ada", "ada@example.org", new HashSet<string> { $"equipment-loans.{role}" }, administrator, false);
        return Assert.Single(AppNavigation.Of(new AppCatalog([app.Build()]), tenant.Gate, actor));
    }
}
