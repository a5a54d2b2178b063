using BusinessOS.Model;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

/// <summary>What the binder fills in where the owner said nothing.</summary>
public sealed class DefaultsTests
{
    [Theory]
    [InlineData("DueOn", "date", "Due on")]
    [InlineData("VATRate", "percent", "VAT rate")]
    [InlineData("ExternalId", "text", "External ID")]
    [InlineData("OwnerId", "reference Thing", "Owner")]
    public void Label_comes_from_the_name(string name, string type, string label)
    {
        Assert.Equal(label, Bound.Thing($"fields:\n  {name}: {type}").Fields[0].Label);
    }

    [Theory]
    [InlineData("LineItem", "Line items", "line-items", "shop_line_item")]
    [InlineData("Person", "People", "people", "shop_person")]
    [InlineData("Equipment", "Equipment", "equipment", "shop_equipment")]
    [InlineData("Page", "Pages", "page", "shop_page")]
    public void Plural_address_and_table_come_from_the_name(string name, string plural, string slug, string table)
    {
        var entity = Bound.App($"app: shop\nname: Shop\nentities:\n  {name}:\n    fields:\n      Name: text\n").Entities[0];

        Assert.Equal((plural, slug, table), (entity.Plural, entity.Slug, entity.Table));
    }

    [Theory]
    [InlineData("Number: auto-number\n  Notes: long-text\n  Name: text", "{Number} {Name}")]
    [InlineData("FirstName: text\n  LastName: text\n  Email: email", "{FirstName} {LastName}")]
    [InlineData("Due: date\n  Mail: email", "{Mail}")]
    [InlineData("Parent: reference Thing\n  Due: date", "Thing {CreatedAt}")]
    public void Title_is_the_number_and_the_name(string fields, string title)
    {
        Assert.Equal(title, Written(Bound.Thing($"fields:\n  {fields}").Title));
    }

    [Fact]
    public void Title_of_a_link_names_both_ends()
    {
        var app = Bound.App("""
            app: school
            name: School
            entities:
              Student:
                fields: { Name: text }
              Course:
                title: "{Code}: {Subject}"
                fields: { Code: text, Subject: text }
              Enrollment:
                fields: { Student: reference Student, Course: reference Course }
            """);

        Assert.Equal("{Student.Name} {Course.Code}", Written(app.Entities[2].Title));
    }

    [Fact]
    public void Without_allow_every_role_may_do_everything()
    {
        var entity = Bound.Thing("fields:\n  Name: text");

        Assert.Equal([new Grant("Manager", Operations.All, null), new Grant("Desk", Operations.All, null)], entity.Grants);
    }

    [Fact]
    public void States_without_transitions_are_all_within_reach()
    {
        var entity = Bound.Thing("states: Open, In progress, Done");

        Assert.Equal(["Mark as open", "Mark as in progress", "Mark as done"], entity.Transitions.Select(transition => transition.Label));
        Assert.Equal(["Open", "InProgress"], entity.Transitions[2].From);
    }

    [Fact]
    public void Values_are_written_as_csharp()
    {
        var entity = Bound.Thing("""
            fields:
              Priority: choice Low | Very high = Very high
              Price: money 0..9.50 = 1.5
              From: date = 2026-01-31
              Active: boolean = yes
            """);

        Assert.Equal(["ThingPriority.VeryHigh", "1.5m", "new DateOnly(2026, 1, 31)", "true"], entity.Fields.Select(field => field.Default!.Text));
    }

    [Fact]
    public void Id_stays_when_a_name_changes()
    {
        var before = Bound.Thing("fields:\n  Due: date");
        var after = Bound.Thing("fields:\n  DueOn: { type: date, was: Due }");

        Assert.Equal(before.Fields[0].Id, after.Fields[0].Id);
    }

    [Fact]
    public void Freed_name_gets_another_id_than_the_node_that_kept_it()
    {
        var old = Bound.Thing("fields:\n  Due: date").Fields[0].Id;
        var options = new BindOptions { Ids = BindOptions.Default.Ids.Add("things/entities/Thing/fields/DueOn", old) };

        var fields = Binder.Bind([Bound.Document(Bound.WithThing("fields:\n  DueOn: date\n  Due: date"))], options).Value!.Apps[0].Entities[0].Fields;

        Assert.Equal(old, fields[0].Id);
        Assert.NotEqual(old, fields[1].Id);
    }

    private static string Written(TextTemplate title) =>
        string.Concat(title.Parts.Select(part => part.Expression is null ? part.Text : $"{{{part.Text}}}"));
}
