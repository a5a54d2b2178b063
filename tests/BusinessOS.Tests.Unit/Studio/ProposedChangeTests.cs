using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Drafting;
using Xunit;

namespace BusinessOS.Tests.Unit.Studio;

public sealed class ProposedChangeTests
{
    private static readonly FieldSpec Deposit = new() { Name = "Deposit", Type = FieldTypes.Money };

    private static readonly AppSpec App = new() { Id = "loans", Name = "Loans", Entities = [new EntitySpec { Name = "Loan", Fields = [Deposit] }] };

    [Fact]
    public void A_change_tells_how_it_is_now()
    {
        var change = Assert.Single(ProposedChange.Of(App, [new ChangeField("Loan", Deposit with { Required = true })]));

        Assert.Equal("money", change.Before);
        Assert.False(change.IsSo);
    }

    [Fact]
    public void What_is_so_already_is_said_to_be() =>
        Assert.True(Assert.Single(ProposedChange.Of(App, [new ChangeField("Loan", Deposit)])).IsSo);

    [Fact]
    public void A_later_change_is_seen_against_the_earlier_ones()
    {
        var changes = ProposedChange.Of(App, [new RenameField("Loan", "Deposit", "Security"), new ChangeField("Loan", Deposit with { Name = "Security", Required = true })]);

        Assert.Equal("money", changes[1].Before);
    }
}
