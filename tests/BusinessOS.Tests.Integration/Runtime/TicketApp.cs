using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app whose records name teams, in the shape of generated code.</summary>
internal static class TicketApp
{
    public static AppCatalog Catalog()
    {
        var app = new AppBuilder().App("desk", "Desk", "1.0.0", "").Role("Agent", "Agent").Role("Chief", "Chief").Team("First", "First line").Team("Second", "Second line");
        app.Entity<Ticket>(e =>
        {
            e.Identity("e-ticket", "tickets", "desk_ticket").Labels("Ticket", "Tickets").Title(r => r.TitleText());
            e.Field("f-name", "Name", FieldKind.Text).Label("Name");
            e.Field("f-group", "Group", FieldKind.Team).Label("Group").Default(() => "desk.First");
            e.Formula("f-ours", "Ours", FieldKind.Boolean, r => r.OursFormula()).Label("Ours");
            e.Status("f-status").Label("Status")
                .Option(TicketStatus.New, "New")
                .Option(TicketStatus.Assigned, "Assigned");
            e.Transition("HandOn", "Hand on", [TicketStatus.New], TicketStatus.Assigned, []).Needs("Group");
            e.Allow("Agent", Operations.Read | Operations.Update, r => r.MayUse());
            e.Allow("Chief", Operations.All);
        });
        return new AppCatalog([app.Build()]);
    }
}

public enum TicketStatus
{
    New,
    Assigned,
}

/// <summary>What a team works at.</summary>
public sealed class Ticket : BusinessOS.Runtime.Records.Record
{
    private static readonly Computed OursOf = Computed.Of<Ticket, Ticket, bool>(r => r.OursFormula());

    public string? Name { get; set; }

    public string? Group { get; set; }

    public TicketStatus Status { get; set; }

    public DateTimeOffset StatusSince { get; set; }

    public bool Ours => OursOf.Of(this) is true;

    public Expression<Func<string?>> TitleText() => () => Name;

    public Expression<Func<bool>> OursFormula() => () => User.In(Group);

    public Expression<Func<bool>> MayUse() => () => Group == null || User.In(Group);

    private static AppUser User => Ambient.UserOf("desk");
}
