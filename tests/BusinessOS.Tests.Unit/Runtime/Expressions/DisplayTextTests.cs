using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Languages;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Expressions;

public sealed class DisplayTextTests
{
    [Fact]
    public void An_amount_has_its_currency()
    {
        Assert.Equal("€1,234.50", DisplayText.Money(1234.5m, "EUR"));
        Assert.Equal("¥1,235", DisplayText.Money(1234.5m, Coin.JPY));
        Assert.Equal("1,234.5", DisplayText.Of(1234.5m));
        Assert.Equal("", DisplayText.Money(null, "EUR"));
        using (ReaderLanguage.Enter("de"))
        {
            Assert.Equal("1.234,50\u00a0€", DisplayText.Money(1234.5m, "EUR"));
        }
    }

    [Fact]
    public void A_format_tells_how_a_value_is_written()
    {
        Assert.Equal("3 Feb", DisplayText.Of(new DateOnly(2026, 2, 3), "d MMM"));
        Assert.Equal("0.50", DisplayText.Of(0.5m, "0.00"));
        Assert.Equal("9.05", DisplayText.Of(new TimeOnly(9, 5), "H.mm"));
        Assert.Equal("", DisplayText.Of(null, "0.00"));
        using (ReaderLanguage.Enter("de"))
        {
            Assert.Equal("3. Feb", DisplayText.Of(new DateOnly(2026, 2, 3), "d MMM"));
            Assert.Equal("0,50", DisplayText.Of(0.5m, "0.00"));
        }
    }

    [Fact]
    public void A_format_for_something_else_changes_nothing()
    {
        Assert.Equal("3 Feb 2026", DisplayText.Of(new DateOnly(2026, 2, 3), "HH:mm"));
        Assert.Equal("Ada", DisplayText.Of("Ada", "0.00"));
        Assert.Equal("In use", DisplayText.Of(Coin.InUse, "0.00"));
    }

    [Fact]
    public void An_amount_without_a_currency_of_its_own_is_in_the_organizations()
    {
        Assert.Equal("Fee: €12.00", TextIn("EUR").Of(new Visit { Fee = 12 }));
        Assert.Equal("Fee: CHF 12.00", TextIn("CHF").Of(new Visit { Fee = 12 }));
        Assert.Equal("Fee: 12.00", TextIn(null).Of(new Visit { Fee = 12 }));
        Assert.Equal("Fee: ", TextIn("EUR").Of(new Visit()));
    }

    private static Computed TextIn(string? currency) => Computed.Text<Visit, Visit>(visit => visit.Words(), currency);

    private enum Coin
    {
        JPY,
        InUse,
    }

    private sealed class Visit : BusinessOS.Runtime.Records.Record
    {
        public decimal? Fee { get; init; }

        public Expression<Func<string?>> Words() => () => "Fee: " + DisplayText.Money(Fee);
    }
}
