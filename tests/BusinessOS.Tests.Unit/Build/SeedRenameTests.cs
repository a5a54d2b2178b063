using System.Collections.Immutable;
using BusinessOS.Build.Renaming;
using BusinessOS.Spec;
using Xunit;

namespace BusinessOS.Tests.Unit.Build;

public sealed class SeedRenameTests
{
    private static readonly AppSpec Shop = new()
    {
        Id = "shop",
        Name = "Shop",
        Entities =
        [
            new EntitySpec
            {
                Name = "Sale",
                Fields =
                [
                    new FieldSpec { Name = "Title", Type = FieldTypes.Text },
                    new FieldSpec { Name = "SoldOn", Type = FieldTypes.Date },
                    new FieldSpec { Name = "Colours", Type = FieldTypes.MultiChoice, Choices = [new ChoiceSpec("Red", null), new ChoiceSpec("DeepRed", null), new ChoiceSpec("Blue", "Sea")] },
                ],
                States = [new StateSpec("Open", null), new StateSpec("PaidInFull", null)],
            },
        ],
    };

    private const string Seed = "key,\"Title\",Sold on,Colours,Status\r\nTitle,\"Red, with\n\"\"a\"\" line\",2026-01-01,Red;DeepRed ; Sea,Paid in full\r\nb,Red,2026-01-02,\"deep red\",Open\r\n";

    [Theory]
    [InlineData("Field", "Title", null, "Caption", "\"Title\",Sold", "\"Caption\",Sold")]
    [InlineData("Field", "SoldOn", null, "Day", "Sold on", "Day")]
    [InlineData("Choice", "Red", "Colours", "Crimson", ",Red;", ",Crimson;")]
    [InlineData("Choice", "Blue", "Colours", "Navy", ",Sea", ",Sea")]
    [InlineData("State", "PaidInFull", null, "Paid", "Paid in full", "Paid")]
    [InlineData("State", "Open", null, "New", ",Open", ",New")]
    [InlineData("Transition", "Open", null, "New", "", "")]
    public void A_name_changes_where_it_is_meant_and_nowhere_else(string kind, string name, string? field, string to, string before, string after)
    {
        var node = new SpecNode(Enum.Parse<SpecNodeKind>(kind), name, "Sale", field);

        var renamed = SeedRename.Apply(Files(("seed/Sale.csv", Seed), ("seed/Other.csv", Seed)), Shop, node, to);

        Assert.Equal(before.Length == 0 ? Seed : Seed.Replace(before, after, StringComparison.Ordinal), renamed["seed/Sale.csv"]);
        Assert.Equal(Seed, renamed["seed/Other.csv"]);
    }

    [Fact]
    public void A_word_of_a_list_keeps_its_quotes_and_its_neighbours()
    {
        var renamed = SeedRename.Apply(Files(("demo/Sale.csv", Seed)), Shop, new SpecNode(SpecNodeKind.Choice, "DeepRed", "Sale", "Colours"), "Wine");

        Assert.Equal(Seed.Replace("DeepRed", "Wine", StringComparison.Ordinal).Replace("deep red", "Wine", StringComparison.Ordinal), renamed["demo/Sale.csv"]);
    }

    [Fact]
    public void An_entity_takes_its_files_along()
    {
        var renamed = SeedRename.Apply(Files(("demo/Sale.csv", "a"), ("seed/Sale.csv", "b"), ("seed/SaleLine.csv", "c")), Shop, new SpecNode(SpecNodeKind.Entity, "Sale"), "Deal");

        Assert.Equal(["demo/Deal.csv", "seed/Deal.csv", "seed/SaleLine.csv"], renamed.Keys);
        Assert.Equal("b", renamed["seed/Deal.csv"]);
    }

    private static ImmutableSortedDictionary<string, string> Files(params (string Path, string Text)[] files) =>
        files.ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
}
