using System.Globalization;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Ui.Formatting;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime;

public sealed class FieldFormatTests
{
    private static readonly EntityDefinition Loan = EquipmentLoansModule.Catalog().Of(typeof(Loan));

    [Theory]
    [InlineData("1234.5", "EUR", "€1,234.50")]
    [InlineData("-80", "CHF", "−CHF 80.00")]
    [InlineData("12000", "JPY", "¥12,000")]
    [InlineData("10.5", "BHD", "BHD 10.500")]
    [InlineData("3", null, "3.00")]
    public void Money_carries_its_currency(string amount, string? currency, string expected) =>
        Assert.Equal(expected, MoneyFormat.Text(decimal.Parse(amount, CultureInfo.InvariantCulture), currency));

    [Fact]
    public void A_choice_reads_as_its_label() =>
        Assert.Equal("High", FieldFormat.Text(Field("Priority"), LoanPriority.High, TimeZoneInfo.Utc));

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal("4 Nov 2026", FieldFormat.Text(Field("DueOn"), new DateOnly(2026, 11, 4), TimeZoneInfo.Utc));
            Assert.Equal("€1,234.50", FieldFormat.Text(Field("Deposit"), 1234.5m, TimeZoneInfo.Utc));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(999, "999")]
    [InlineData(12_345, "12.3k")]
    [InlineData(4_100_000, "4.1m")]
    public void Figures_are_short(int number, string expected) => Assert.Equal(expected, FieldFormat.Short(number));

    [Theory]
    [InlineData("Loan", "loan")]
    [InlineData("Purchase Order", "purchase order")]
    [InlineData("VAT number", "VAT number")]
    public void Labels_go_into_sentences(string label, string expected) => Assert.Equal(expected, Words.Inside(label));

    private static FieldDefinition Field(string name) => Loan.Field(name)!;
}
