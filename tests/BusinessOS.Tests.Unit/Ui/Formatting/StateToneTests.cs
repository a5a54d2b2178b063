using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Ui.Formatting;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Formatting;

public sealed class StateToneTests
{
    [Theory]
    [InlineData(LoanStatus.Requested, Tone.Neutral)]
    [InlineData(LoanStatus.Approved, Tone.Green)]
    [InlineData(LoanStatus.Out, Tone.Violet)]
    [InlineData(LoanStatus.Returned, Tone.Green)]
    public void A_state_has_the_colour_of_its_word_or_of_its_place(LoanStatus status, Tone expected) =>
        Assert.Equal(expected, StateTone.Of(EquipmentLoansModule.Catalog().Of(typeof(Loan)), status));
}
