using BusinessOS.Build;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Schema;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace BusinessOS.Tests.Golden.Reference;

/// <summary>The reference's examples are right, and show every word of the language.</summary>
public sealed class ReferenceExamples
{
    private static readonly AppBuilder Builder = new(AppCase.References);

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, ReferenceExample.All.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Example_compiles_without_a_problem(int index)
    {
        var built = Builder.Check([ReferenceExample.Pack(), ReferenceExample.All[index].Source()]);

        Assert.True(built.Succeeded && built.Diagnostics.All(problem => problem.Severity == Severity.Info), $"{ReferenceExample.All[index].Text}\n{string.Join('\n', built.Diagnostics)}");
    }

    [Fact]
    public void Every_key_stands_in_an_example()
    {
        var shown = ReferenceExample.All.SelectMany(example => KeysIn(example.Text)).ToHashSet(StringComparer.Ordinal);

        var missing = SpecSchema.Nodes.SelectMany(node => node.Table.Keys.Select(key => key.Name)).Distinct().Where(key => !shown.Contains(key));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_table_and_every_field_type_is_told()
    {
        Assert.All(SpecSchema.Nodes, node => Assert.All(node.Table.Keys, key => Assert.Contains(key.Description.Replace("|", "\\|", StringComparison.Ordinal), SpecReference.Text, StringComparison.Ordinal)));
        Assert.Equal(FieldTypes.All, FieldTypeTexts.All.Select(type => type.Name));
    }

    [Fact]
    public void Every_kind_of_field_page_card_step_and_grant_stands_in_an_example()
    {
        var words = ReferenceExample.All.SelectMany(example => example.Text.Split([' ', '\n', ',', '[', ']', ':'], StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

        string[] kinds = [.. FieldTypes.All, .. PageKinds.All, .. PageKinds.Cards, .. StepKinds.All, "read", "create", "update", "delete", "all"];

        Assert.Subset(words, kinds.ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysIn(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].AllNodes.OfType<YamlMappingNode>().SelectMany(node => node.Children.Keys).OfType<YamlScalarNode>().Select(key => key.Value ?? "");
    }
}
