using System.Text.RegularExpressions;
using System.Xml.Linq;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary><c>bos test</c>: an app keeps what its spec says, and one that does not is found out, at the line that says so.</summary>
public sealed partial class TestVerbTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_app_passes_the_tests_made_from_its_spec(bool onPostgres)
    {
        using var folder = new TemporaryFolder();
        await using var database = onPostgres ? await postgres.CreateDatabaseAsync() : null;
        folder.Write("desk/app.yaml", ProvedApp.Spec);
        string[] more = database is null ? [] : ["--database", database.ConnectionString];

        var told = await TestAsync(folder, ["--junit", folder.PathOf("out/results.xml"), .. more]);

        Assert.True(told.ExitCode == 0, told.ToString());
        var report = XDocument.Load(folder.PathOf("out/results.xml"));
        var cases = report.Descendants("testcase").Select(c => $"{c.Attribute("classname")!.Value}.{c.Attribute("name")!.Value}").ToList();
        Assert.Equal(Summary().Match(told.Output).Groups.Values.Skip(1).Sum(g => int.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture)), cases.Count);
        Assert.Empty(report.Descendants("failure"));
        Assert.Equal("0", report.Root!.Attribute("failures")!.Value);
        Assert.Empty(report.Descendants("skipped").Select(s => s.Attribute("message")!.Value));
        Assert.Contains("TicketAccessTests.Customer_may_not_delete_a_Ticket_in_Open", cases);
        Assert.Contains("TicketFieldTests.Customer_reads_Secret_of_a_Ticket_as_its_rules_say", cases);
        Assert.Contains("TicketTransitionTests.Agent_takes_Close_of_a_Ticket_only_when_its_rules_hold", cases);
        Assert.Contains("TicketTransitionTests.Close_of_a_Ticket_starts_only_from_Open_or_Waiting", cases);
        Assert.Contains("TicketActionTests.Agent_takes_Raise_of_a_Ticket_only_when_its_rules_hold", cases);
        Assert.Contains("TicketActionTests.Raise_of_a_Ticket_needs_Code", cases);
        Assert.Contains("TicketValueTests.Hours_of_a_Ticket_may_not_be_above_40", cases);
        Assert.Contains("TicketValueTests.Site_of_a_Ticket_must_be_in_a_country_there_is", cases);
        Assert.Contains("TicketValueTests.Spot_of_a_Ticket_must_be_on_earth", cases);
        Assert.Contains("TicketValueTests.Ticket_written_as_it_was_read_is_the_same", cases);
        Assert.Contains("StayAccessTests.Agent_may_read_a_Stay_in_Over", cases);
        Assert.Contains("StayTransitionTests.Hold_of_a_Stay_needs_Room", cases);
        Assert.Contains("PageVisitTests.TicketList_opens", cases);
        Assert.Contains("PageVisitTests.Door_asks_to_sign_in", cases);
    }

    [Fact]
    public async Task An_app_that_breaks_rules_is_found_out_at_the_line_of_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/app.yaml", ProvedApp.Spec);
        folder.Write("served/app.yaml", ProvedApp.Broken);

        var told = await TestAsync(folder, ["--against", folder.PathOf("served")]);

        Assert.True(told.ExitCode == 1, told.ToString());
        var failures = told.Output.Split("failed: ").Skip(1).ToDictionary(f => f.Split('\n')[0], f => f, StringComparer.Ordinal);
        Assert.All(ProvedApp.Breaches, breach =>
        {
            Assert.True(failures.TryGetValue(breach.FoundBy, out var failure), $"{breach.FoundBy} did not fail. {told}");
            Assert.Contains($"app.yaml:{ProvedApp.LineOf(breach.Rule)}: ", failure, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_name_no_test_has_is_said()
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/app.yaml", ProvedApp.Spec);

        var told = await TestAsync(folder, ["--filter", "Invoice"]);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains("BOS3400", told.Output + told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_start_is_no_result()
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/app.yaml", ProvedApp.Spec);

        var told = await TestAsync(folder, ["--filter", "Product", "--database", "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2"]);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains("BOS3401", told.Output + told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("passed", told.Output, StringComparison.Ordinal);
    }

    private static Task<BosResult> TestAsync(TemporaryFolder folder, string[] more) =>
        BosVerb.RunAsync(["test", folder.PathOf("desk"), .. more]);

    [GeneratedRegex(@"(\d+) passed, (\d+) failed, (\d+) not decided in")]
    private static partial Regex Summary();
}
