using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Boards;
using BusinessOS.Tests.Unit.Ui.Components;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Boards;

public sealed class MoveAdviceTests
{
    [Fact]
    public void An_open_step_is_taken()
    {
        using var page = new Tenant("Manager");

        var advice = MoveAdvice.Of(page.View(page.Loan(LoanStatus.Requested)), LoanStatus.Approved);

        Assert.Equal("Approve", advice.Transition?.Name);
        Assert.Empty(advice.Reason);
    }

    [Fact]
    public void A_step_of_another_role_says_whose_it_is()
    {
        using var page = new Tenant("Desk");

        var advice = MoveAdvice.Of(page.View(page.Loan(LoanStatus.Requested)), LoanStatus.Approved);

        Assert.Null(advice.Transition);
        Assert.Contains("the role Manager", advice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_does_not_exist_says_which_do()
    {
        using var page = new Tenant("Manager");

        var advice = MoveAdvice.Of(page.View(page.Loan(LoanStatus.Requested)), LoanStatus.Returned);

        Assert.Equal("From Requested this loan can go to Approved, not to Returned.", advice.Reason);
    }
}
