using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Overlaying;
using BusinessOS.Spec.Overlaying.Upgrading;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Overlaying;

/// <summary>What an overlay adds to a pack's page follows the fields it names, and goes piece by piece when they do.</summary>
public sealed class OverlayPageTests
{
    private static readonly SpecDocument Crm = SpecReader.Read([new("crm/app.yaml", """
        app: crm
        name: CRM
        version: 1.0.0
        entities:
          Contact:
            fields:
              Name: text
              Fax: phone
              Late: boolean
              Score: integer
        pages:
          ContactPage: { kind: detail, entity: Contact, tabs: [{ title: About, fields: [Name] }] }
          Contacts: { kind: list, entity: Contact }
          NewContact: { kind: wizard, entity: Contact, steps: [{ title: Who, fields: [Name] }] }
          Home: { kind: dashboard, cards: [{ title: All, kind: count, entity: Contact }] }
        """)]).Value!;

    private static readonly SpecDocument Loans = SpecReader.Read([new("loans/app.yaml", """
        app: loans
        name: Loans
        uses: [crm]
        overlays:
          crm.Contact:
            label: Borrower
            pages:
              ContactPage:
                tabs:
                  - { title: First, fields: [Name] }
                  - { title: Old, fields: [Fax], groups: [{ title: More, fields: [Late] }] }
              Contacts: { colours: { Late: red }, by: Fax }
              NewContact:
                steps:
                  - { title: Old, fields: [Fax], when: Late }
                  - { title: Last, fields: [Name] }
              Home:
                cards:
                  - { title: Sum, kind: sum, entity: Contact, field: Score, where: Late }
                  - { title: Few, kind: count, entity: Contact }
        """)]).Value!;

    [Fact]
    public void A_field_is_renamed_in_what_is_added_to_the_pages_of_the_pack()
    {
        var fax = Renamed("Fax", "Telefax").Pages;
        Assert.Equal(["Telefax"], fax[0].Tabs[1].Fields);
        Assert.Equal("Telefax", fax[1].By);
        Assert.Equal(["Telefax"], fax[2].Steps[0].Fields);

        var late = Renamed("Late", "IsLate").Pages;
        Assert.Equal(["IsLate"], late[0].Tabs[1].Groups[0].Fields);
        Assert.Equal([new PageColourSpec("IsLate", "red")], late[1].Colours);
        Assert.Equal("IsLate", late[2].Steps[0].When);
        Assert.Equal("IsLate", late[3].Cards[0].Where);
        Assert.Equal("Points", Renamed("Score", "Points").Pages[3].Cards[0].Field);
    }

    [Fact]
    public void What_is_added_to_a_page_does_not_come_to_repeat_its_entity() =>
        Assert.All(Renamed("Fax", "Telefax").Pages, page => Assert.Null(page.Entity));

    [Fact]
    public void An_entity_is_renamed_in_what_is_added_to_the_pages_of_the_pack()
    {
        var overlay = Assert.Single(Renaming.Apply(Loans.App, Crm.App, new(SpecNodeKind.Entity, "Contact"), "Person").Overlays);

        Assert.Equal(("crm.Person", "Person"), (overlay.Target, overlay.Pages[3].Cards[0].Entity));
        Assert.All(overlay.Pages, page => Assert.Null(page.Entity));
    }

    [Theory]
    [InlineData("Fax", "ContactPage/tabs/1", "Contacts/by", "NewContact/steps/0")]
    [InlineData("Late", "ContactPage/tabs/1", "Contacts/colours/Late", "Home/cards/0", "NewContact/steps/0")]
    [InlineData("Score", "Home/cards/0")]
    public void A_field_that_is_gone_is_told_at_each_part_that_names_it(string field, params string[] parts)
    {
        var conflicts = Conflicts(Loans, field);

        Assert.Equal(parts.Select(part => $"crm.Contact/pages/{part}"), conflicts.Select(c => c.Node).Order(StringComparer.Ordinal));
        Assert.All(conflicts, c => Assert.Equal((false, true), (c.CanTakeOurs, c.CanTakeTheirs)));
    }

    [Theory]
    [InlineData("Fax")]
    [InlineData("Late")]
    [InlineData("Score")]
    public void Taking_theirs_takes_out_the_parts_that_name_a_field_that_is_gone_and_leaves_the_others(string field)
    {
        var left = PackMerge.TakeTheirs(Loans.App, Conflicts(Loans, field).Select(c => c.Node));

        Assert.Empty(Conflicts(new(left, SourceMap.Empty), field));
        var pages = left.Overlays[0].Pages;
        Assert.Equal(field == "Score" ? ["First", "Old"] : ["First"], Titles(pages, "ContactPage", p => p.Tabs.Select(t => t.Title)));
        Assert.Equal(field == "Score" ? ["Old", "Last"] : ["Last"], Titles(pages, "NewContact", p => p.Steps.Select(s => s.Title)));
        Assert.Equal(field == "Fax" ? ["Sum", "Few"] : ["Few"], Titles(pages, "Home", p => p.Cards.Select(c => c.Title)));
        Assert.Equal(field == "Late" ? [] : ["Late"], Titles(pages, "Contacts", p => p.Colours.Select(c => c.Field)));
    }

    private static IEnumerable<string> Titles(EquatableArray<PageSpec> pages, string name, Func<PageSpec, IEnumerable<string>> titles) =>
        titles(pages.First(p => p.Name == name));

    private static OverlaySpec Renamed(string field, string to) =>
        Assert.Single(Renaming.Apply(Loans.App, Crm.App, new(SpecNodeKind.Field, field, "Contact"), to, [Crm.App]).Overlays);

    private static IReadOnlyList<PackConflict> Conflicts(SpecDocument app, string gone)
    {
        var extended = PackOverlays.Apply([Crm, app]).Value![0].App;
        var contact = Crm.App.Entities[0];
        var next = Crm.App with { Version = "1.1.0", Entities = [contact with { Fields = [.. contact.Fields.Where(f => f.Name != gone)] }] };
        return new PackMerge(Crm.App, extended, next).Conflicts(app);
    }
}
