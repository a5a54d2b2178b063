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

    [Fact]
    public void A_choice_is_called_by_its_label_in_the_readers_language()
    {
        new AppBuilder().App("care", "Care", "1.0.0", "")
            .Languages("en", new AppTexts().In("de").Add("entities/Visit/fields/Urgency/choices/NotSoon", "Hat Zeit"))
            .Entity<Visit>(e =>
            {
                e.Identity("e-visit", "visits", "care_visit").Labels("Visit", "Visits").Title(r => r.Words());
                e.Field("f-urgency", "Urgency", FieldKind.Choice).Label("Urgency").Option(Urgency.NotSoon, "Can wait").Option(Urgency.Now, "At once");
            })
            .Build();

        Assert.Equal("Can wait", DisplayText.Of(Urgency.NotSoon));
        Assert.Equal("Can wait, At once", DisplayText.Of(new List<Urgency> { Urgency.NotSoon, Urgency.Now }));
        using (ReaderLanguage.Enter("de"))
        {
            Assert.Equal("Hat Zeit", DisplayText.Of(Urgency.NotSoon));
        }
    }

    private static Computed TextIn(string? currency) => Computed.Text<Visit, Visit>(visit => visit.Words(), currency);

    private enum Coin
    {
        JPY,
        InUse,
    }

    private enum Urgency
    {
        NotSoon,
        Now,
    }

    private sealed class Visit : BusinessOS.Runtime.Records.Record
    {
        public decimal? Fee { get; init; }

        public Urgency? Urgency { get; set; }

        public Expression<Func<string?>> Words() => () => "Fee: " + DisplayText.Money(Fee);
    }
}
