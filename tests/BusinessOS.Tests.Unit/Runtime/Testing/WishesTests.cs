using System.Text.Json.Nodes;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Testing;

/// <summary>Which records generated tests make for a condition: among them must be one for which it holds.</summary>
public sealed class WishesTests
{
    private static readonly AppPlan App = new("desk") { Roles = ["Agent"] };

    private static readonly EntityPlan Product = new(App, "Product", "products", typeof(RightsTests.Ticket), "desk/entities/Product")
    {
        Fields = [new("Kind", FieldKind.Choice, "k") { Options = ["Small", "Large"] }],
    };

    private static readonly EntityPlan Ticket = new(App, "Ticket", "tickets", typeof(RightsTests.Ticket), "desk/entities/Ticket")
    {
        Fields =
        [
            new("Title", FieldKind.Text, "t") { Required = true },
            new("Hours", FieldKind.Integer, "h") { Min = "1", Max = "40" },
            new("Fee", FieldKind.Money, "f"),
            new("Owner", FieldKind.User, "o"),
            new("Product", FieldKind.Reference, "p") { Target = "desk.Product" },
            new("Long", FieldKind.Boolean, "l") { IsInput = false, Formula = "Hours > 8" },
        ],
        States = [new("Open"), new("Closed")],
    };

    private static Persona Agent => Persona.Of(App, "Agent", inTeams: false);

    [Fact]
    public void A_comparison_is_met_by_what_it_compares_with_and_by_the_bounds()
    {
        var hours = Of("Hours == 7").Where(w => w.Values.ContainsKey("hours")).Select(w => w.Values["hours"]?.ToString()).ToHashSet();

        Assert.Superset(new HashSet<string?> { "1", "7", "8", "40", null }, hours);
    }

    [Fact]
    public void Two_fields_differ_together() =>
        Assert.Contains(Of("Hours > 30 && Fee > 1000"), w => Number(w, "hours") > 30 && Number(w, "fee") > 1000);

    [Fact]
    public void A_text_is_one_that_is_named_but_no_role()
    {
        var titles = Of("Title == \"urgent\" || User.Is(\"Agent\")").Select(w => w.Values.GetValueOrDefault("title")?.ToString());

        Assert.Equal(["urgent"], titles.Where(t => t is not null).Distinct());
    }

    [Fact]
    public void Whoever_acts_owns_it_or_made_it()
    {
        var wishes = Of("Owner == User");

        Assert.Contains(wishes, w => w.Values.GetValueOrDefault("owner")?.ToString() == Agent.Id.ToString());
        Assert.Contains(wishes, w => w.IsOwn);
    }

    [Fact]
    public void What_it_refers_to_and_its_state_differ()
    {
        var wishes = Of("Product.Kind == ProductKind.Large && Status == TicketStatus.Closed");

        Assert.Contains(wishes, w => w.State == "Closed" && w.Targets.TryGetValue("product", out var product) && product.Values["kind"]?.ToString() == "Large");
    }

    [Fact]
    public void A_formula_stands_for_what_it_is_worked_out_from() =>
        Assert.Contains(Of("Long"), w => Number(w, "hours") > 8);

    private static IReadOnlyList<Wish> Of(string condition) =>
        Wishes.For(_ => Product, Ticket, [new SpecRule("r", condition, Condition.Of<RightsTests.TicketRules, RightsTests.Ticket>(r => r.Open()))], Agent);

    private static decimal Number(Wish wish, string member) =>
        wish.Values.GetValueOrDefault(member) is JsonValue value ? decimal.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture) : 0;
}
