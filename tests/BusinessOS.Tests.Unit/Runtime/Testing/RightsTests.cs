using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;
using Xunit;
using Record = BusinessOS.Runtime.Records.Record;

namespace BusinessOS.Tests.Unit.Runtime.Testing;

/// <summary>What generated tests hold an app to: the rules of access, said once more.</summary>
public sealed class RightsTests
{
    private static readonly AppPlan App = new("desk") { Roles = ["Agent", "Customer"] };

    private static readonly EntityPlan Ruled = new(App, "Ticket", "tickets", typeof(Ticket), "desk/entities/Ticket")
    {
        Allow =
        [
            new("Agent", Operations.Read | Operations.Update | Operations.Delete, new SpecRule("a", "Agent: read, update, delete")),
            new("Customer", Operations.Update, new SpecRule("b", "Customer: update")),
            new("Customer", Operations.Read, new SpecRule("c", "Customer: read when Open", Open)),
        ],
        Deny = [new("Agent", Operations.Delete, new SpecRule("d", "deny Agent: delete when Open", Open))],
    };

    private static Condition Open => Condition.Of<TicketRules, Ticket>(r => r.Open());

    private static Persona Agent => Persona.Of(App, "Agent", inTeams: false);

    private static Persona Customer => Persona.Of(App, "Customer", inTeams: false);

    [Fact]
    public void A_condition_decides_about_each_record()
    {
        Assert.True(Rights.May(Ruled, Customer, Operations.Read, new Ticket { IsOpen = true }));
        Assert.False(Rights.May(Ruled, Customer, Operations.Read, new Ticket()));
    }

    [Fact]
    public void What_may_not_be_read_may_not_be_changed() =>
        Assert.False(Rights.May(Ruled, Customer, Operations.Update, new Ticket()));

    [Fact]
    public void A_denial_beats_a_grant_but_not_an_administrator()
    {
        Assert.False(Rights.May(Ruled, Agent, Operations.Delete, new Ticket { IsOpen = true }));
        Assert.True(Rights.May(Ruled, Agent, Operations.Delete, new Ticket()));
        Assert.True(Rights.May(Ruled, Persona.Administrator, Operations.Delete, new Ticket { IsOpen = true }));
    }

    [Fact]
    public void A_denial_to_everyone_binds_an_administrator()
    {
        var closed = Ruled with { Deny = [new(null, Operations.Read, new SpecRule("e", "deny everyone: read"))] };

        Assert.False(Rights.May(closed, Persona.Administrator, Operations.Read, new Ticket()));
    }

    [Fact]
    public void What_nothing_allows_is_refused_and_without_rules_every_role_may()
    {
        var open = Ruled with { Allow = [], Deny = [] };

        Assert.False(Rights.May(Ruled, Agent, Operations.Create, new Ticket()));
        Assert.True(Rights.May(open, Customer, Operations.Create, new Ticket()));
        Assert.False(Rights.May(open, Persona.WithoutRole, Operations.Read, new Ticket()));
        Assert.False(Rights.May(open, Persona.Nobody, Operations.Read, new Ticket()));
    }

    public class Ticket : Record
    {
        public bool IsOpen { get; set; }
    }

    public sealed class TicketRules : Ticket
    {
        public Expression<Func<bool>> Open() => () => IsOpen;
    }
}
