using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Components;
using BusinessOS.Runtime.Ui.Shell;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Components;

public sealed class RecordBoardTests
{
    [Fact]
    public void Columns_are_the_states_with_their_counts()
    {
        using var tenant = new Tenant("Manager");
        tenant.Loan(LoanStatus.Requested);

        var board = tenant.Render<RecordBoard<Loan>>();

        Assert.Equal(["Requested, 1", "Approved, 0", "Out, 0", "Returned, 0"], board.FindAll("section").Select(s => s.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_menu_of_a_card_moves_it()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Requested);
        var board = tenant.Render<RecordBoard<Loan>>();

        board.FindAll("button").Single(b => b.TextContent.Trim() == "Move to Approved").Click();

        Assert.Equal(LoanStatus.Approved, loan.Status);
        Assert.Contains("LN-0001", board.Find("section[data-column=Approved]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_drop_says_why_and_moves_nothing()
    {
        using var tenant = new Tenant("Manager");
        var loan = tenant.Loan(LoanStatus.Requested);
        var board = tenant.Render<RecordBoard<Loan>>();

        board.Find("article").DragStart();
        board.Find("section[data-column=Returned]").Drop();

        Assert.Equal(LoanStatus.Requested, loan.Status);
        var said = Assert.Single(tenant.Services.GetRequiredService<Announcements>().Current);
        Assert.Contains("can go to Approved, not to Returned", said.Text, StringComparison.Ordinal);
    }
}
