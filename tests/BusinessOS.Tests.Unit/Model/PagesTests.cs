using BusinessOS.Model;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

public sealed class PagesTests
{
    [Fact]
    public void List_leads_with_what_names_the_record_and_its_state()
    {
        var list = Loans().Pages.First(page => page.Name == "LoanList");

        Assert.Equal(["Number", "Equipment", "Status", "Borrower", "DueOn", "ReturnedOn", "Priority"], list.Fields);
        Assert.Equal([new SortKey("Number", Descending: true)], list.Sort);
    }

    [Fact]
    public void Form_has_what_can_be_typed_in()
    {
        var form = Loans().Pages.First(page => page.Name == "LoanForm");

        Assert.Equal(["Equipment", "Borrower", "DueOn", "ReturnedOn", "Priority", "Deposit", "Reason"], form.Fields);
        Assert.Equal(["/equipment-loans/loans/new", "/equipment-loans/loans/{Id:guid}/edit"], form.Routes);
    }

    [Fact]
    public void Dashboard_counts_asks_charts_and_lists()
    {
        var cards = Loans().Pages[0].Cards;

        Assert.Equal(["Loans", "Tasks", "Equipment", "Late loans", "Loans by status", "Latest loans"], cards.Select(card => card.Title));
    }

    [Fact]
    public void Board_stands_beside_the_list_of_records_with_states()
    {
        var boards = Loans().Pages.Where(page => page.Kind == PageKind.Board);

        Assert.Equal(["LoanBoard"], boards.Select(board => board.Name));
    }

    [Fact]
    public void Page_with_the_generated_name_stands_in_its_place()
    {
        var page = WithPage("ThingList", "kind: list\n    entity: Thing\n    fields: [Name]");

        Assert.Equal(["/things/things"], page.Routes);
        Assert.Equal(["Name"], page.Fields);
    }

    [Fact]
    public void List_with_its_own_name_is_one_more_view()
    {
        var page = WithPage("RecentThings", "kind: list\n    entity: Thing");

        Assert.Equal(["/things/pages/recent-things"], page.Routes);
        Assert.Equal("Recent things", page.Title);
        Assert.True(page.InNavigation);
    }

    [Fact]
    public void Detail_with_its_own_name_takes_the_generated_ones_place()
    {
        var page = WithPage("ThingCard", "kind: detail\n    entity: Thing\n    fields: [Name]");

        Assert.Equal(["/things/things/{Id:guid}"], page.Routes);
    }

    [Fact]
    public void The_first_wizard_makes_the_new_records_and_the_form_changes_them()
    {
        var pages = Bound.App($"""
            {Bound.WithThing("fields:\n  Name: text")}
            pages:
              NewThing:
                kind: wizard
                entity: Thing
                steps: [{"{ title: What, fields: Name }"}]
              AnotherThing:
                kind: wizard
                entity: Thing
                steps: [{"{ title: What, fields: Name }"}]
            """).Pages.ToDictionary(page => page.Name);

        Assert.Equal(["/things/things/new"], pages["NewThing"].Routes);
        Assert.False(pages["NewThing"].InNavigation);
        Assert.Equal(["/things/things/{Id:guid}/edit"], pages["ThingForm"].Routes);
        Assert.Equal(["/things/pages/another-thing"], pages["AnotherThing"].Routes);
        Assert.True(pages["AnotherThing"].InNavigation);
    }

    [Fact]
    public void A_calendar_stands_at_the_only_date_unless_it_says_another()
    {
        var page = WithPage("Dates", "kind: calendar\n    entity: Thing", "Name: text\n  Made: date");

        Assert.Equal(("Made", "/things/pages/dates", true), (page.Start, page.Routes[0], page.InNavigation));
        Assert.Empty(page.Fields);
    }

    [Fact]
    public void Tabs_are_their_sections_in_order()
    {
        var page = WithPage("ThingDetail", "kind: detail\n    entity: Thing\n    tabs: [{ title: All, fields: Name, groups: [{ title: Money, fields: Price }], related: Thing, show: history }]", "Name: text\n  Price: money\n  Part: reference Thing");

        Assert.Empty(page.Fields);
        var sections = Assert.Single(page.Tabs).Sections;
        Assert.Equal([null, "Money", null, null], sections.Select(s => s.Title));
        Assert.Equal((("Thing", "Part"), "history"), ((sections[2].Related?.Name, sections[2].By), sections[3].Show));
    }

    private static App Loans() => Bound.Workspace(LoanApp.Loans, LoanApp.Crm).Apps[1];

    private static Page WithPage(string name, string body, string fields = "Name: text\n  Price: money") =>
        Bound.App($"{Bound.WithThing("fields:\n  " + fields)}\npages:\n  {name}:\n    {body}").Pages.Single(page => page.Name == name);
}
