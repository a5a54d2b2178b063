using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
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

    private static NavigationGroup Group()
    {
        using var tenant = new Tenant("Manager");
        var app = new AppBuilder();
        new EquipmentLoansModule().Define(app);
        app.Page("EquipmentLoansDashboard", "Equipment loans", "dashboard", "/equipment-loans", null, inNavigation: true);
        return Assert.Single(AppNavigation.Of(new AppCatalog([app.Build()]), tenant.Gate));
    }
}
