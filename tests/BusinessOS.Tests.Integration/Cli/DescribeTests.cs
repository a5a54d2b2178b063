using System.Text.Json;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class DescribeTests
{
    [Fact]
    public async Task Json_names_entities_relations_roles_states_workflows_and_pages()
    {
        var result = await BosProcess.RunAsync(
            ["describe", RepositoryFolder.PathOf("domains", "crm"), "--format", "json"], CancellationToken.None);

        Assert.True(result.ExitCode == 0, result.ToString());
        var model = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("crm", model.GetProperty("app").GetProperty("id").GetString());
        var opportunity = model.GetProperty("entities").EnumerateArray()
            .Single(e => e.GetProperty("name").GetString() == "Opportunity");
        Assert.Equal(
            ["Qualification", "Proposal", "Negotiation", "Won", "Lost"],
            opportunity.GetProperty("states").EnumerateArray().Select(s => s.GetString()));
        Assert.Contains(
            model.GetProperty("relations").EnumerateArray(),
            r => r.GetProperty("from").GetString() == "Opportunity"
                && r.GetProperty("to").GetString() == "Account"
                && r.GetProperty("kind").GetString() == "many-to-one"
                && r.GetProperty("field").GetString() == "Account");
        Assert.Contains(model.GetProperty("roles").EnumerateArray(), r => r.GetProperty("name").GetString() == "SalesRep");
        Assert.Contains(model.GetProperty("workflows").EnumerateArray(), w => w.GetProperty("name").GetString() == "RemindOverdue");
        Assert.Contains(model.GetProperty("pages").EnumerateArray(), p => p.GetProperty("kind").GetString() == "board");
    }
}
