using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Writing;

public sealed class TextsFileTests
{
    private static readonly (EquatableArray<string> Path, string Original, string? Text)[] Texts =
    [
        (["name"], "Shop", "Laden: \"alles\""),
        (["entities", "Item", "label"], "Item", null),
        (["entities", "Item", "fields", "Name", "label"], "Name", "Bezeichnung"),
        (["entities", "Item", "fields", "Kind", "label"], "Kind # of it", null),
        (["entities", "Item", "fields", "Kind", "choices", "New"], "New", "Neu"),
        (["pages", "ItemDetail", "tabs", "All: about", "title"], "All: about", "Alles"),
        (["workflows", "Tell", "mails", "1", "body"], "One\ntwo", "Eins\nzwei"),
    ];

    [Fact]
    public void Missing_texts_are_empty_and_carry_the_original()
    {
        var file = TextsFile.Write("de", Texts, []);

        Assert.Contains("\n    label: # Item\n", file, StringComparison.Ordinal);
        Assert.Contains("\n        label: # Kind # of it\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_read_back_as_it_was_and_what_is_missing_is_not()
    {
        var file = TextsFile.Write("de", Texts, [new(["roles", "Gone", "label"], "Weg")]);

        var read = SpecReader.Read([new("app.yaml", "app: shop\nname: Shop\n"), new(TextsFile.PathOf("de"), file)]);

        Assert.Empty(read.Diagnostics);
        var expected = Texts.Where(t => t.Text is not null).Select(t => new TextSpec(t.Path, t.Text!));
        Assert.Equal(expected, Assert.Single(read.Value!.App.Texts).Items);
        Assert.Contains("# roles.Gone.label: Weg", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_field_keeps_its_texts_and_what_stands_in_their_holes()
    {
        var app = SpecReader.Read([new("app.yaml", """
            app: shop
            name: Shop
            languages: [de]
            entities:
              Item:
                title: "The {Name}"
                fields:
                  Name: text
                unique:
                  - { fields: [Name], message: Once. }
            texts:
              de:
                entities:
                  Item:
                    title: "Das {Name}"
                    fields: { Name: Bezeichnung }
                    unique: { Name: Einmal. }
                pages: { ItemList: Alles }
            """)]).Value!.App;

        var renamed = BusinessOS.Spec.Patching.Renaming.Apply(app, new SpecNode(SpecNodeKind.Field, "Name", "Item"), "Tag");
        var moved = BusinessOS.Spec.Patching.Renaming.Apply(renamed, new SpecNode(SpecNodeKind.Entity, "Item"), "Ware");

        Assert.Equal(
            [
                new(["entities", "Ware", "title"], "Das {Tag}"),
                new(["entities", "Ware", "fields", "Tag", "label"], "Bezeichnung"),
                new(["entities", "Ware", "unique", "Tag"], "Einmal."),
                new(["pages", "WareList", "title"], "Alles"),
            ],
            moved.Texts[0].Items);
    }
}
