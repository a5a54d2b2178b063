using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app with something for visitors, and a portal for its clients.</summary>
internal static class HelpCenter
{
    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    public const string Spec = """
        app: help
        name: Help
        roles: [Agent, Customer]
        entities:
          Client:
            title: "{Name}"
            fields:
              Name: text required
              Mail: email
            allow:
              Agent:    all
              Customer: read when Mail == User.Email
          Ticket:
            title: "{Subject}"
            fields:
              Client:  reference Client required
              Subject: text required
              Notes:   { type: long-text, read: User.Is("Agent") }
              Owner:   user
            states: Open, Answered
            transitions:
              Answer: Open -> Answered by Agent
            allow:
              Agent:    all
              Customer: [read when Client.Mail == User.Email, create when Client.Mail == User.Email]
          Article:
            fields:
              Name:   text required
              Shown:  boolean
            allow:
              visitor: read when Shown
          Wish:
            fields:
              Text:  text required
              Score: { type: integer, read: User.Is("Agent") }
            allow:
              Agent:   all
              visitor: create
        pages:
          Wanted:
            kind: form
            entity: Wish
            public: true
            title: What do you miss?
            text: We read all of it.
            fields: [Text]
            thanks: Noted.
          Articles:
            kind: list
            entity: Article
            public: true
            fields: [Name]
          Mine:
            kind: list
            entity: Ticket
            title: My tickets
            fields: [Subject, Status]
          Card:
            kind: report
            entity: Client
            title: "Card of {Name}"
            sections:
              - fields: [Name, Mail]
              - { title: Tickets, table: Ticket, fields: [Subject, Notes] }
          Clients:
            kind: portal
            entity: Client
            for: Customer
            title: Help for clients
            text: See what became of it.
            pages: [Mine, TicketForm]
        """;

    /// <summary>Compiled once for all tests.</summary>
    public static AppCatalog Catalog => Compiled.Value;
}
