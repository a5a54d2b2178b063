namespace BusinessOS.Tests.Integration.Cli;

/// <summary>A small app with a rule of every kind that generated tests prove.</summary>
internal static class ProvedApp
{
    public const string Spec = """
        app: desk
        name: Help desk
        roles: [Agent, Customer]
        entities:
          Product:
            fields:
              Name:     text required unique
              Retired:  boolean
            allow:
              Agent:     all
              Customer:  read when !Retired
          Ticket:
            fields:
              Number:   auto-number T-{0000}
              Title:    text required
              Product:  reference Product
              Code:     { type: text 3..5, unique: true }
              Hours:    integer 1..40 = 2
              Fee:      { type: money, write: User.Is("Agent"), mask: '!User.Is("Agent")' }
              Secret:   { type: text, read: User.Is("Agent") }
              Owner:    user
              Site:     address
              Spot:     location
              Long:     formula Hours > 8
            states: Open, Waiting, Closed
            transitions:
              Wait:   Open -> Waiting
              Close:  Open, Waiting -> Closed by Agent when Hours > 1
            actions:
              Raise:  { by: Agent, when: Hours > 1 && Status != TicketStatus.Closed, needs: [Code], set: { Hours: 3 } }
              Call:   { bulk: true, when: Owner != null }
            validations:
              TooMuch:  { when: Hours > 30 && Fee > 1000, message: Not for a thousand., field: Hours }
              Abroad:   { when: Site.Country == "FR", message: Not in France., field: Site }
            allow:
              Agent:     all
              Customer:
                - create
                - read when Owner == User
            deny:
              Agent:     delete when Status == TicketStatus.Closed
          Client:
            fields:
              Mail:     email required unique
            allow:
              Agent:     all
              Customer:  read when Mail == User.Email
          Stay:
            fields:
              Room:     choice North | South
              From:     date required
              Until:    date required
              Price:    money 0..1000
            states: Asked, Held, Over
            transitions:
              Hold:     { from: Asked, to: Held, needs: [Room] }
              Leave:    Held -> Over by Agent when Price > 10
            validations:
              Backwards:  { when: Until < From, message: It ends before it begins., field: Until }
            unique:
              - { fields: [Room, From], message: The room is taken. }
            allow:
              Agent:     all
        pages:
          Ours: { kind: list, entity: Ticket }
          Door: { kind: portal, entity: Client, by: Mail, for: Customer, title: Your tickets, pages: [Ours] }
        """;

    /// <summary>Rules of the spec, each said differently, and the test that finds it out.</summary>
    public static readonly (string Rule, string Instead, string FoundBy)[] Breaches =
    [
        ("read when Owner == User", "read", "TicketAccessTests.Customer_may_not_read_a_Ticket_otherwise"),
        ("Agent:     delete when Status == TicketStatus.Closed", "Customer:  delete", "TicketAccessTests.Agent_may_not_delete_a_Ticket_otherwise"),
        ("Secret:   { type: text, read: User.Is(\"Agent\") }", "Secret:   text", "TicketFieldTests.Customer_reads_Secret_of_a_Ticket_as_its_rules_say"),
        ("mask: '!User.Is(\"Agent\")'", "mask: 'User.Is(\"Agent\")'", "TicketFieldTests.Agent_reads_Fee_of_a_Ticket_as_its_rules_say"),
        ("write: User.Is(\"Agent\")", "write: User.Is(\"Customer\")", "TicketFieldTests.Agent_writes_Fee_of_a_Ticket_as_its_rules_say"),
        ("Open, Waiting -> Closed by Agent when Hours > 1", "Open, Waiting -> Closed by Customer", "TicketTransitionTests.Agent_takes_Close_of_a_Ticket_only_when_its_rules_hold"),
        ("Raise:  { by: Agent, when: Hours > 1 && Status != TicketStatus.Closed", "Raise:  { by: Customer, when: Status != TicketStatus.Closed", "TicketActionTests.Agent_takes_Raise_of_a_Ticket_only_when_its_rules_hold"),
        ("Call:   { bulk: true, when: Owner != null", "Call:   { bulk: true", "TicketActionTests.Agent_takes_Call_of_a_Ticket_only_when_its_rules_hold"),
        ("Wait:   Open -> Waiting", "Wait:   Open, Closed -> Waiting", "TicketTransitionTests.Wait_of_a_Ticket_starts_only_from_Open"),
        ("when: Hours > 30 && Fee > 1000", "when: Hours > 30 && Fee > 1000 && Hours < 0", "TicketValueTests.TooMuch_refuses_a_Ticket"),
        ("when: Site.Country == \"FR\"", "when: Site.Country == \"XX\"", "TicketValueTests.Abroad_refuses_a_Ticket"),
        ("Hours:    integer 1..40", "Hours:    integer 1..41", "TicketValueTests.Hours_of_a_Ticket_may_not_be_above_40"),
        ("Code:     { type: text 3..5, unique: true }", "Code:     { type: text 2..5, unique: true }", "TicketValueTests.Code_of_a_Ticket_may_not_have_less_than_3_characters"),
        ("Title:    text required", "Title:    text", "TicketValueTests.Title_of_a_Ticket_is_needed"),
        ("Held -> Over by Agent when Price > 10", "Held -> Over by Agent when Price > 2000", "StayTransitionTests.Agent_takes_Leave_of_a_Stay_only_when_its_rules_hold"),
        ("{ fields: [Room, From], message: The room is taken. }", "{ fields: [Room, From], when: Price > 2000, message: The room is taken. }", "StayValueTests.Room_and_From_stand_in_one_Stay_only"),
        ("Name:     text required unique", "Name:     text required", "ProductValueTests.Name_of_a_Product_stands_in_one_record_only"),
    ];

    /// <summary>The app with every rule broken.</summary>
    public static string Broken => Breaches.Aggregate(Spec, (spec, breach) => Contains(spec, breach.Rule)
        ? spec.Replace(breach.Rule, breach.Instead, StringComparison.Ordinal)
        : throw new InvalidOperationException($"The spec does not say '{breach.Rule}'."));

    /// <summary>The line on which the spec says a rule.</summary>
    public static int LineOf(string rule) => Spec[..Spec.IndexOf(rule, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static bool Contains(string spec, string rule) => spec.Contains(rule, StringComparison.Ordinal);
}
