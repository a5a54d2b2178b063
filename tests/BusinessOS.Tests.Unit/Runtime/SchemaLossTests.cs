using BusinessOS.Runtime.Data.Schema;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime;

public sealed class SchemaLossTests
{
    private static readonly SchemaLoss[] Losses =
        [Loss("loans.Loan.Deposit"), Loss("bank.Loan.Deposit"), Loss("loans.Loan.Amount~text"), Loss("loans.Loan.Amount~integer"), Loss("loans.Loan.Note~text")];

    [Theory]
    [InlineData("loans.Loan.Deposit", "loans.Loan.Deposit")]
    [InlineData("loan.deposit", "loans.Loan.Deposit", "bank.Loan.Deposit")]
    [InlineData("Loan.Amount", "loans.Loan.Amount~text", "loans.Loan.Amount~integer")]
    [InlineData("Loan.Amount~text", "loans.Loan.Amount~text")]
    [InlineData("Loan.Note", "loans.Loan.Note~text")]
    [InlineData("Deposit")]
    public void A_name_means_one_loss_or_is_told_to_mean_several(string name, params string[] meant) =>
        Assert.Equal(meant, SchemaLoss.Called(Losses, name).Select(l => l.Node));

    private static SchemaLoss Loss(string node) => new(node, new TableShape("k", "t", false, [], [], [], []), null);
}
