using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Patching;

/// <summary>Calendars, tabs and wizards follow what they name.</summary>
public sealed class PagePartsTests
{
    private static readonly AppSpec App = SpecReader.Read([new("app.yaml", """
        app: desk
        name: Desk
        entities:
          Loan:
            fields:
              Name: text
              DueOn: date
              Back: date
              Item: reference Item
          Item:
            fields:
              Name: text
              Photo: image
              Part: reference Item
              Broken: boolean
        pages:
          Dates: { kind: calendar, entity: Loan, start: DueOn, end: Back, by: Name, view: week }
          New:
            kind: wizard
            entity: Loan
            steps:
              - { title: What, fields: [Name, Back] }
              - { title: When, fields: DueOn, when: Item.Name != Name }
          ItemDetail:
            kind: detail
            entity: Item
            tabs:
              - { title: About, fields: Name, groups: [{ title: More, fields: [Name] }] }
              - { title: Loans, related: [Loan.Item, Loan], show: [files] }
          Stock: { kind: gallery, entity: Item, image: Photo, colours: { Broken: red } }
          Parts: { kind: tree, entity: Item, by: Part }
          Slip:
            kind: report
            entity: Item
            title: "{Name} {{here}}"
            sections:
              - { title: Loans, table: Loan.Item, fields: [DueOn], sum: [DueOn] }
              - { text: "See {Name}." }
          Due: { kind: report, entity: Loan, by: Item, fields: [DueOn], sum: [DueOn] }
        """)]).Value!.App;

    [Fact]
    public void A_field_is_renamed_in_dates_steps_and_ways()
    {
        var due = Renaming.Apply(App, new(SpecNodeKind.Field, "DueOn", "Loan"), "Until");
        Assert.Equal(("Until", "Back"), (due.Pages[0].Start, due.Pages[0].End));
        Assert.Equal(["Until"], due.Pages[1].Steps[1].Fields);

        var item = Renaming.Apply(App, new(SpecNodeKind.Field, "Item", "Loan"), "Thing");
        Assert.Equal(["Loan.Thing", "Loan"], item.Pages[2].Tabs[1].Related);
        Assert.Equal("Thing.Name != Name", item.Pages[1].Steps[1].When);
    }

    [Fact]
    public void Reports_follow_the_names_of_what_they_print()
    {
        var due = Renaming.Apply(App, new(SpecNodeKind.Field, "DueOn", "Loan"), "Until");
        Assert.Equal((["Until"], ["Until"]), (due.Pages[5].Sections[0].Fields, due.Pages[5].Sections[0].Sum));
        Assert.Equal((["Until"], ["Until"], "Item"), (due.Pages[6].Fields, due.Pages[6].Sum, due.Pages[6].By));

        var name = Renaming.Apply(App, new(SpecNodeKind.Field, "Name", "Item"), "Label");
        Assert.Equal(("{Label} {{here}}", "See {Label}."), (name.Pages[5].Title, name.Pages[5].Sections[1].Text));

        var item = Renaming.Apply(App, new(SpecNodeKind.Field, "Item", "Loan"), "Thing");
        Assert.Equal(("Loan.Thing", "Thing"), (item.Pages[5].Sections[0].Table, item.Pages[6].By));
        Assert.Equal("Rental.Item", Renaming.Apply(App, new(SpecNodeKind.Entity, "Loan"), "Rental").Pages[5].Sections[0].Table);
    }

    [Fact]
    public void A_field_that_goes_leaves_reports_without_it()
    {
        var slip = FieldRemoval.From(App.Pages[5], "Loan", "DueOn");
        Assert.Equal(([], []), (slip.Sections[0].Fields, slip.Sections[0].Sum));
        Assert.Equal("See {Name}.", Assert.Single(FieldRemoval.From(App.Pages[5], "Loan", "Item").Sections).Text);
        Assert.Equal(([], []), (FieldRemoval.From(App.Pages[6], "Loan", "DueOn").Fields, FieldRemoval.From(App.Pages[6], "Loan", "DueOn").Sum));
    }

    [Fact]
    public void An_entity_is_renamed_where_a_tab_lists_it_and_its_fields_where_a_tab_shows_them()
    {
        var loan = Renaming.Apply(App, new(SpecNodeKind.Entity, "Loan"), "Rental");
        Assert.Equal(["Rental.Item", "Rental"], loan.Pages[2].Tabs[1].Related);

        var name = Renaming.Apply(App, new(SpecNodeKind.Field, "Name", "Item"), "Title").Pages[2].Tabs[0];
        Assert.Equal((["Title"], ["Title"]), (name.Fields, name.Groups[0].Fields));
    }

    [Fact]
    public void The_picture_of_a_gallery_and_the_way_up_a_tree_are_renamed_and_removed()
    {
        var picture = Renaming.Apply(App, new(SpecNodeKind.Field, "Photo", "Item"), "Picture").Pages[3];
        var above = Renaming.Apply(App, new(SpecNodeKind.Field, "Part", "Item"), "Above").Pages[4];
        var removed = Patch.Apply(App, [new RemoveField("Item", "Photo")]).Value!.Pages[3];

        Assert.Equal("Bad", Renaming.Apply(App, new(SpecNodeKind.Field, "Broken", "Item"), "Bad").Pages[3].Colours[0].Field);
        Assert.Empty(Patch.Apply(App, [new RemoveField("Item", "Broken")]).Value!.Pages[3].Colours);
        Assert.Equal(("Picture", "Above", null), (picture.Image, above.By, removed.Image));
    }

    [Fact]
    public void A_field_that_is_removed_leaves_no_empty_step_or_group_behind()
    {
        var pages = Patch.Apply(App, [new RemoveField("Loan", "DueOn"), new RemoveField("Loan", "Back"), new RemoveField("Loan", "Item"), new RemoveField("Item", "Name")]).Value!.Pages;

        Assert.Null(pages[0].End);
        Assert.Equal([["Name"]], pages[1].Steps.Select(s => s.Fields));
        Assert.Empty(pages[2].Tabs[0].Groups);
        Assert.Equal(["Loan"], pages[2].Tabs[1].Related);
    }

    [Fact]
    public void What_a_page_shows_is_said_in_words()
    {
        Assert.Equal("Show page Stock: gallery of Item, with the picture Photo, coloured by Broken", OperationText.Describe(new SetPage(App.Pages[3])));
        Assert.Equal("Show page Parts: tree of Item, by Part", OperationText.Describe(new SetPage(App.Pages[4])));
        Assert.Equal("Show page Dates: calendar of Loan, from DueOn to Back, first the week, by Name", OperationText.Describe(new SetPage(App.Pages[0])));
        Assert.Equal("Show page New: wizard of Loan with the steps What and When", OperationText.Describe(new SetPage(App.Pages[1])));
        Assert.Equal("Show page Item detail: detail of Item with the tabs About and Loans", OperationText.Describe(new SetPage(App.Pages[2])));
    }
}
