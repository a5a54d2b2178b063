using System.Text.Json.Nodes;
using BusinessOS.Spec;
using BusinessOS.Spec.Schema;
using BusinessOS.Spec.Writing;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Schema;

public class SpecSchemaTests
{
    private static readonly SchemaCheck Schema = new(JsonNode.Parse(SpecSchema.Text)!.AsObject());

    [Fact]
    public void Samples_satisfy_the_schema() =>
        Assert.All(Samples.Folder.Concat(Samples.OneFile), f => Assert.True(Schema.Accepts(YamlJson.Parse(f.Text)), f.Path));

    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 50, Replay = Seed.Fixed)]
    public void What_is_written_satisfies_the_schema(AppSpec app) =>
        Assert.All(SpecWriter.Write(app), f => Assert.True(Schema.Accepts(YamlJson.Parse(f.Text)), f.Text));

    [Theory]
    [InlineData("app: x\nname: X\nversion: 1.0\nroles:\n  Desk: { label: Desk, description: Gives out }")]
    [InlineData("app: x\nname: X\nentities: [B, A]")]
    [InlineData("app: x\nname: X\nentities:\n  Loan:\n    states: { Open: , InRepair: In repair }\n    fields:\n      A: { type: choice, choices: [A, { name: B, label: Bee }] }")]
    public void Every_form_is_accepted(string yaml) => Assert.True(Schema.Accepts(YamlJson.Parse(yaml)));

    [Theory]
    [InlineData("app: x")]
    [InlineData("app: x\nname: X\nlable: Y")]
    [InlineData("entity: Loan\nfields: [A]")]
    [InlineData("entity: Loan\nfields: { A: { type: text, requird: true } }")]
    [InlineData("entity: Loan\nfields: { A: { type: text, max-length: -1 } }")]
    [InlineData("entity: Loan\ntransitions: { Go: Open }")]
    [InlineData("page: P\nkind: carousel")]
    [InlineData("workflow: W\non: Loan created\ndo: [{ set: { A: 1 }, webhook: https://x }]")]
    [InlineData("- a")]
    public void Slips_are_refused(string yaml)
    {
        Assert.False(Schema.Accepts(YamlJson.Parse(yaml)));
    }
}
