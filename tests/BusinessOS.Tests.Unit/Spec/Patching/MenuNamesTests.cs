using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Patching;

public sealed class MenuNamesTests
{
    private static readonly AppSpec Crm = Read("""
        app: crm
        name: CRM
        entities:
          Contact: { fields: { Name: text } }
        pages:
          Calls: { kind: list, entity: Contact }
        """);

    private static readonly AppSpec Loans = Read("""
        app: loans
        name: Loans
        uses: [crm]
        roles: [Desk, Manager]
        home: LoanBoard
        navigation:
          - Loan
          - { to: Late, label: Late ones, for: [Desk, Manager] }
          - crm.Contact
          - group: More
            entries: [LoanList, crm.Calls]
          - in: crm
            entries: [Loan]
        entities:
          Loan: { fields: { Name: text } }
        pages:
          Late: { kind: list, entity: Loan }
          Door: { kind: portal, for: Desk, pages: [Late, LoanForm] }
        """);

    [Fact]
    public void The_menu_follows_an_entity_that_is_called_otherwise_with_its_generated_pages()
    {
        var renamed = Renaming.Apply(Loans, new(SpecNodeKind.Entity, "Loan"), "Lease");

        Assert.Equal(["Lease", "Late", "crm.Contact", "LeaseList", "crm.Calls", "Lease"], Targets(renamed.Navigation));
        Assert.Equal("LeaseBoard", renamed.Home);
        Assert.Equal(["Late", "LeaseForm"], Led(renamed));
    }

    [Fact]
    public void A_portal_follows_pages_and_roles_and_loses_what_is_gone()
    {
        var renamed = Renaming.Apply(Renaming.Apply(Loans, new(SpecNodeKind.Page, "Late"), "Overdue"), new(SpecNodeKind.Role, "Desk"), "Counter");

        Assert.Equal(["Overdue", "LoanForm"], Led(renamed));
        Assert.Equal("Counter", renamed.Pages[^1].For);
        Assert.Equal(["LoanForm"], Led(Patch.Apply(Loans, [new RemovePage("Late")]).Value!));
    }

    [Fact]
    public void The_menu_follows_pages_and_roles()
    {
        var renamed = Renaming.Apply(Renaming.Apply(Loans, new(SpecNodeKind.Page, "Late"), "Overdue"), new(SpecNodeKind.Role, "Desk"), "Counter");

        Assert.Equal("Overdue", renamed.Navigation[1].To);
        Assert.Equal(["Counter", "Manager"], renamed.Navigation[1].For);
    }

    [Fact]
    public void The_menu_follows_names_of_an_app_that_is_used()
    {
        var entity = Renaming.Apply(Loans, Crm, new(SpecNodeKind.Entity, "Contact"), "Person");
        var page = Renaming.Apply(Loans, Crm, new(SpecNodeKind.Page, "Calls"), "Callbacks");

        Assert.Equal(["Loan", "Late", "crm.Person", "LoanList", "crm.Calls", "Loan"], Targets(entity.Navigation));
        Assert.Equal(["Loan", "Late", "crm.Contact", "LoanList", "crm.Callbacks", "Loan"], Targets(page.Navigation));
    }

    [Fact]
    public void What_is_removed_leaves_the_menu_and_a_group_that_held_nothing_else_goes_too()
    {
        var removed = Patch.Apply(Loans, [new RemoveEntity("Loan")]).Value!;

        Assert.Equal(["crm.Contact", "crm.Calls"], Targets(removed.Navigation));
        Assert.DoesNotContain(removed.Navigation, entry => entry.In is not null);
        Assert.Null(removed.Home);
    }

    [Fact]
    public void A_change_of_the_menu_is_told_in_words()
    {
        var operation = Assert.Single(SpecDifference.Between(Loans with { Navigation = [], Home = null }, Loans));

        Assert.Equal(
            "Set the menu: Loan, Late ones for Desk and Manager, crm.Contact, More (LoanList, crm.Calls) and in crm Loan; open with LoanBoard",
            OperationText.Describe(operation));
    }

    private static string[] Targets(IEnumerable<MenuEntrySpec> menu) =>
        [.. menu.SelectMany(entry => entry.To is { } to ? [to] : Targets(entry.Entries))];

    private static AppSpec Read(string text) => SpecReader.Read([new SpecFile("app.yaml", text)]).Value!.App;

    private static EquatableArray<string> Led(AppSpec app) => app.Pages.First(p => p.Kind == "portal").Pages;
}
