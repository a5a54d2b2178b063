using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Patching;

public sealed class RenamingTests
{
    private const string Desk = """
        app: desk
        name: Desk
        roles: [Manager, Clerk]   # who works here
        entities:
          # what we lend
          Loan:
            fields:
              Priority: choice Low | High = High   # how soon
              Note: { type: text, visible: Priority == LoanPriority.High && Status != LoanStatus.Out && User.Is("Manager") }
            states: Requested, Out
            transitions:
              # over the counter
              HandOut:  Requested -> Out by Manager
            actions:
              Remind: { by: Manager, when: Priority == LoanPriority.High && Status == LoanStatus.Out, set: { Priority: High } }   # kindly
            validations:
              Odd: { when: Priority == LoanPriority.High && Note == "High Manager", message: No. }
            allow:
              Manager:  all     # everything
              Clerk:    read when Status == LoanStatus.Out
        workflows:
          Tell:
            on: Loan becomes Out
            do:
              - set: { Priority: High }
              - mail: { to: role Manager, subject: "{Priority}" }
          Kindly:
            on: Loan action Remind
            do:
              - mail: { to: a@example.org, subject: "Remind" }
        """;

    private static readonly AppSpec App = SpecReader.Read([new("app.yaml", Desk)]).Value!.App;

    [Fact]
    public void A_choice_is_renamed_in_defaults_values_and_expressions_and_in_no_text()
    {
        Assert.Equal(
            Desk
                .Replace("choice Low | High = High", "choice Low | Urgent = Urgent", StringComparison.Ordinal)
                .Replace("LoanPriority.High", "LoanPriority.Urgent", StringComparison.Ordinal)
                .Replace("{ Priority: High }", "{ Priority: Urgent }", StringComparison.Ordinal),
            Written(new(SpecNodeKind.Choice, "High", "Loan", "Priority"), "Urgent"));
    }

    [Fact]
    public void A_state_is_renamed_in_transitions_triggers_and_expressions()
    {
        Assert.Equal(
            Desk
                .Replace("LoanStatus.Out", "LoanStatus.Lent", StringComparison.Ordinal)
                .Replace("Requested, Out", "Requested, Lent", StringComparison.Ordinal)
                .Replace("-> Out", "-> Lent", StringComparison.Ordinal)
                .Replace("becomes Out", "becomes Lent", StringComparison.Ordinal),
            Written(new(SpecNodeKind.State, "Out", "Loan"), "Lent"));
    }

    [Fact]
    public void A_field_is_renamed_in_holes_and_not_in_their_formats()
    {
        var desk = Desk.Replace("\"{Priority}\"", "\"{Note:0 Note} {Priority}\"", StringComparison.Ordinal);

        var written = Written(desk, SpecReader.Read([new("app.yaml", desk)]).Value!.App, new(SpecNodeKind.Field, "Note", "Loan"), "Remark");

        Assert.Contains("subject: \"{Remark:0 Note} {Priority}\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_is_renamed_where_it_is_granted_asked_for_and_written_to()
    {
        Assert.Equal(
            Desk
                .Replace("[Manager, Clerk]", "[Chief, Clerk]", StringComparison.Ordinal)
                .Replace("User.Is(\"Manager\")", "User.Is(\"Chief\")", StringComparison.Ordinal)
                .Replace("by Manager", "by Chief", StringComparison.Ordinal)
                .Replace("by: Manager", "by: Chief", StringComparison.Ordinal)
                .Replace("Manager:  all", "Chief:    all", StringComparison.Ordinal)
                .Replace("role Manager", "role Chief", StringComparison.Ordinal),
            Written(new(SpecNodeKind.Role, "Manager"), "Chief"));
    }

    [Theory]
    [InlineData(SpecNodeKind.Transition, "HandOut", "GiveOut", "HandOut:", "GiveOut:")]
    [InlineData(SpecNodeKind.Validation, "Odd", "Off", "Odd:", "Off:")]
    public void What_only_has_a_name_keeps_its_lines(SpecNodeKind kind, string from, string to, string before, string after)
    {
        Assert.Equal(Desk.Replace(before, after, StringComparison.Ordinal), Written(new(kind, from, "Loan"), to));
    }

    [Fact]
    public void An_action_is_renamed_with_the_triggers_that_wait_for_it()
    {
        Assert.Equal(
            Desk.Replace("Remind:", "Ask:", StringComparison.Ordinal).Replace("action Remind", "action Ask", StringComparison.Ordinal),
            Written(new(SpecNodeKind.Action, "Remind", "Loan"), "Ask"));
    }

    [Fact]
    public void A_workflow_keeps_its_lines()
    {
        Assert.Equal(Desk.Replace("Tell:", "Inform:", StringComparison.Ordinal), Written(new(SpecNodeKind.Workflow, "Tell"), "Inform"));
    }

    [Fact]
    public void An_app_that_refers_to_the_field_of_another_follows_over_references_only()
    {
        var crm = SpecReader.Read([new("app.yaml", """
            app: crm
            name: CRM
            entities:
              Account:
                fields:
                  Phone: phone
              Contact:
                fields:
                  Phone: phone
                  Account: reference Account
            """)]).Value!.App;
        var shop = SpecReader.Read([new("app.yaml", """
            app: shop
            name: Shop
            uses: [crm]
            entities:
              Sale:
                fields:
                  Phone: phone
                  Buyer: reference crm.Contact
                  Reach: formula Phone + Buyer.Phone + Buyer.Account.Phone
            """)]).Value!.App;

        var contact = Renaming.Apply(shop, crm, new(SpecNodeKind.Field, "Phone", "Contact"), "Mobile");
        var account = Renaming.Apply(shop, crm, new(SpecNodeKind.Field, "Phone", "Account"), "Landline");
        var entity = Renaming.Apply(shop, crm, new(SpecNodeKind.Entity, "Contact"), "Person");

        Assert.Equal("Phone + Buyer.Mobile + Buyer.Account.Phone", contact.Entities[0].Fields[2].Formula);
        Assert.Equal("Phone + Buyer.Phone + Buyer.Account.Landline", account.Entities[0].Fields[2].Formula);
        Assert.Equal("crm.Person", entity.Entities[0].Fields[1].Target);
    }

    [Fact]
    public void What_is_asked_of_several_records_is_renamed_with_them()
    {
        var app = SpecReader.Read([new("app.yaml", """
            app: studio
            name: Studio
            entities:
              Person:
                fields:
                  Mail: email
                  Boss: reference Person
              Scene:
                fields:
                  Mail: email
                  Crew: references Person
                  Mine: formula Mail != null && Crew.Any(m => m.Mail == User.Email && m.Boss.Mail != Mail) && Crew.Count > 1
            """)]).Value!.App;

        var mail = Renaming.Apply(app, app, new(SpecNodeKind.Field, "Mail", "Person"), "Address");
        var crew = Renaming.Apply(app, app, new(SpecNodeKind.Field, "Crew", "Scene"), "People");
        var person = Renaming.Apply(app, app, new(SpecNodeKind.Entity, "Person"), "Human");

        Assert.Equal("Mail != null && Crew.Any(m => m.Address == User.Email && m.Boss.Address != Mail) && Crew.Count > 1", mail.Entities[1].Fields[2].Formula);
        Assert.Equal("Mail != null && People.Any(m => m.Mail == User.Email && m.Boss.Mail != Mail) && People.Count > 1", crew.Entities[1].Fields[2].Formula);
        Assert.Equal("Human", person.Entities[1].Fields[1].Target);
    }

    [Fact]
    public void A_renamed_choice_of_currency_is_followed_by_the_amounts_and_a_code_is_none()
    {
        var app = SpecReader.Read([new("app.yaml", """
            app: shop
            name: Shop
            entities:
              Order:
                fields:
                  Currency: choice EUR | USD required
                  EUR: decimal
                  Total: { type: money, currency: Currency }
                  Fixed: { type: money, currency: EUR }
              Line:
                fields:
                  Order: reference Order
                  Price: { type: money, currency: Order.Currency }
            """)]).Value!.App;

        var unit = Renaming.Apply(app, app, new(SpecNodeKind.Field, "Currency", "Order"), "Unit");
        var euro = Renaming.Apply(app, app, new(SpecNodeKind.Field, "EUR", "Order"), "Euros");

        Assert.Equal(("Unit", "Order.Unit"), (unit.Entities[0].Fields[2].Currency, unit.Entities[1].Fields[1].Currency));
        Assert.Equal("EUR", euro.Entities[0].Fields[3].Currency);
    }

    [Fact]
    public void An_app_that_does_not_use_the_other_stays_as_it_is()
    {
        var other = App with { Id = "other" };

        Assert.Equal(other, Renaming.Apply(other, App, new(SpecNodeKind.State, "Out", "Loan"), "Lent"));
    }

    /// <summary>The file after the rename, and proof that it reads as the renamed app.</summary>
    private static string Written(SpecNode node, string to) => Written(Desk, App, node, to);

    private static string Written(string text, AppSpec app, SpecNode node, string to)
    {
        var renamed = Renaming.Apply(app, node, to);
        var files = SpecWriter.Update([new("app.yaml", text)], renamed, new RenamedNode(node, to));
        Assert.Equal(renamed, SpecReader.Read(files).Value!.App);
        return Assert.Single(files).Text;
    }
}
