using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app in several versions, as the host meets them one after the other on the same data.</summary>
public static class SchemaVersions
{
    public enum TicketLevel
    {
        Low,
        High,
    }

    public enum TicketStatus
    {
        Open,
        Closed,
    }

    public static AppCatalog First() => Catalog(app => app.Entity<Ticket>(e =>
    {
        Ticket.Common(e, "tickets", "ticket");
        e.Field("f-note", "Note", FieldKind.Text).Label("Note").Unique();
        e.Field("f-size", "Size", FieldKind.Integer).Label("Size");
    }));

    /// <summary>The note is called Remark, and the table is called request; sizes became texts.</summary>
    public static AppCatalog Renamed() => Catalog(app => app.Entity<Request>(e =>
    {
        e.Identity("e-ticket", "requests", "desk_request").Labels("Request", "Requests").Title(r => r.TitleText());
        e.Field("f-name", "Name", FieldKind.Text).Label("Name");
        e.Field("f-note", "Remark", FieldKind.Text).Label("Remark").Unique();
        e.Field("f-size", "Size", FieldKind.Date).Label("Size");
    }));

    /// <summary>Size and note are gone; there are a required number, a choice with a default, a state and a second entity.</summary>
    public static AppCatalog Grown() => Catalog(app =>
    {
        app.Entity<Customer>(e =>
        {
            e.Identity("e-customer", "customers", "desk_customer").Labels("Customer", "Customers").Title(r => r.TitleText());
            e.Field("f-cname", "Name", FieldKind.Text).Label("Name");
        });
        app.Entity<Ticket>(e =>
        {
            Ticket.Common(e, "tickets", "ticket");
            e.Field("f-count", "Count", FieldKind.Integer).Label("Count").Required().Range(1L, null);
            e.Field("f-seen", "SeenAt", FieldKind.DateTime).Label("Seen at").Required();
            e.Field("f-level", "Level", FieldKind.Choice).Label("Level")
                .Option(TicketLevel.Low, "Low").Option(TicketLevel.High, "High").Default(() => TicketLevel.High);
            e.Reference("f-customer", "Customer").Label("Customer").Required();
            e.Status("f-status").Label("Status")
                .Option(TicketStatus.Open, "Open").Option(TicketStatus.Closed, "Closed");
        });
    });

    private static AppCatalog Catalog(Action<AppBuilder> define)
    {
        var app = new AppBuilder().App("desk", "Desk", "1.0.0", "");
        define(app);
        return new AppCatalog([app.Build()]);
    }

    public sealed class Customer : Record
    {
        public string? Name { get; set; }

        public Expression<Func<string?>> TitleText() => () => Name;
    }

    public sealed class Ticket : Record
    {
        public string? Name { get; set; }

        public string? Note { get; set; }

        public long? Size { get; set; }

        public long Count { get; set; }

        public DateTimeOffset SeenAt { get; set; }

        public TicketLevel? Level { get; set; }

        public Guid? CustomerId { get; set; }

        public Customer? Customer { get; set; }

        public TicketStatus Status { get; set; }

        public DateTimeOffset StatusSince { get; set; }

        public static void Common(EntityBuilder<Ticket> entity, string slug, string table)
        {
            entity.Identity("e-ticket", slug, "desk_" + table).Labels("Ticket", "Tickets").Title(r => r.TitleText());
            entity.Field("f-name", "Name", FieldKind.Text).Label("Name");
        }

        public Expression<Func<string?>> TitleText() => () => Name;
    }

    public sealed class Request : Record
    {
        public string? Name { get; set; }

        public string? Remark { get; set; }

        public DateOnly? Size { get; set; }

        public Expression<Func<string?>> TitleText() => () => Name;
    }
}
