using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Expressions;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>Two versions of an app have types of their own, and still the same queries where nothing changed.</summary>
public sealed class QueryFingerprintTests
{
    private const string Spec = """
        app: shelves
        name: Shelves
        entities:
          Shelf:
            title: "{Name}"
            fields:
              Name:  text required
              Width: integer
          Book:
            title: "{Name}"
            fields:
              Name:  text required
              Shelf: reference Shelf
              Pages: integer
            views:
              Long: Pages > 300 && Shelf.Width > 10
        """;

    private static readonly Lazy<string> Before = new(() => Of(Spec));

    [Fact]
    public void The_same_queries_over_the_same_fields_have_one_fingerprint() => Assert.Equal(Before.Value, Of(Spec));

    [Fact]
    public void What_other_entities_have_does_not_matter() =>
        Assert.Equal(Before.Value, Of(Spec + "\n  Reader:\n    title: \"{Name}\"\n    fields:\n      Name: text\n"));

    [Theory]
    [InlineData("Pages > 300", "Pages > 200")]
    [InlineData("Pages > 300", "Pages >= 300")]
    [InlineData("Pages: integer", "Pages: decimal")]
    [InlineData("Shelf.Width > 10", "Shelf.Name == \"10\"")]
    [InlineData("Width: integer", "Width: decimal")]
    public void Another_query_or_another_field_has_another(string was, string becomes) =>
        Assert.NotEqual(Before.Value, Of(Spec.Replace(was, becomes, StringComparison.Ordinal)));

    [Fact]
    public void A_title_is_another_question_than_a_rule()
    {
        var catalog = CompiledCatalog.Of(Spec);
        var book = catalog.Entities.Single(e => e.Name == "Book");

        Assert.NotEqual(QueryFingerprint.Of(catalog, book, [book.Title.Expression], null), QueryFingerprint.Of(catalog, book, [], book.Title.Expression));
    }

    private static string Of(string spec)
    {
        var catalog = CompiledCatalog.Of(spec);
        var book = catalog.Entities.Single(e => e.Name == "Book");
        return QueryFingerprint.Of(catalog, book, [book.Views.Single().Where!.Expression], book.Title.Expression);
    }
}
