using System.Text.Json;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class ExplainTests
{
    private const string Spec = """
        app: shop
        name: Shop
        roles: [Manager, Desk, Member]
        entities:
          Loan:
            fields:
              Name:    text required
              Locked:  boolean
              Deposit: { type: money, mask: '!User.Is("Manager")' }
            allow:
              Manager: all
              Desk:
                - read
                - update when CreatedBy == User.Email
              Member: read
            deny:
              Desk: update, delete when Locked
              Member: delete
        """;

    [Theory]
    [InlineData("Manager", "delete", "always")]
    [InlineData("Desk", "read", "always")]
    [InlineData("Desk", "update", "when (CreatedBy == User.Email) and not (Locked)")]
    [InlineData("Desk", "create", "never")]
    [InlineData("Member", "delete", "never")]
    [InlineData("Member,Manager", "delete", "never")]
    public async Task It_says_what_the_rules_come_to(string roles, string can, string result)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Spec);

        var told = await BosVerb.RunAsync(["explain", folder.PathOf("shop"), "--role", roles, "--can", can, "--entity", "Loan"]);

        Assert.True(told.ExitCode == 0, told.ToString());
        Assert.Equal($"{roles.Replace(",", ", ", StringComparison.Ordinal)} may {can} Loan: {result}", told.Output.Split('\n')[0]);
    }

    [Fact]
    public async Task Json_has_each_rule_with_its_place_and_a_field_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Spec);

        var told = await BosVerb.RunAsync(
            ["explain", folder.PathOf("shop"), "--role", "Desk", "--can", "read", "--entity", "Loan", "--field", "Deposit", "--format", "json"]);

        Assert.True(told.ExitCode == 0, told.ToString());
        var answer = JsonDocument.Parse(told.Output).RootElement;
        Assert.Equal("when", answer.GetProperty("result").GetString());
        Assert.Equal("not (!User.Is(\"Manager\"))", answer.GetProperty("when").GetString());
        Assert.Equal(["allow", "mask"], answer.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("effect").GetString()));
        Assert.EndsWith($"app.yaml:{LineOf("- read")}", answer.GetProperty("rules")[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.EndsWith($"app.yaml:{LineOf("Deposit:")}", answer.GetProperty("rules")[1].GetProperty("place").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "BOS6140", "--role", "Dsk", "--can", "read", "--entity", "Loan")]
    [InlineData(1, "BOS6141", "--role", "Desk", "--can", "read", "--entity", "Lon")]
    [InlineData(1, "BOS6142", "--role", "Desk", "--can", "read", "--entity", "Loan", "--field", "Depsit")]
    [InlineData(2, "is nothing one can do", "--role", "Desk", "--can", "eat", "--entity", "Loan")]
    [InlineData(2, "Say either --role, or both --record and --user.", "--can", "read", "--entity", "Loan")]
    public async Task What_is_not_there_is_named(int exit, string words, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Spec);

        var told = await BosVerb.RunAsync(["explain", folder.PathOf("shop"), .. arguments]);

        Assert.Equal(exit, told.ExitCode);
        Assert.Contains(words, told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_a_record_it_says_which_rule_decided()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Spec);
        Guid id;
        await using (var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data")))
        {
            id = (await app.PostAsync("/api/shop/loans", new { name = "One", locked = true, deposit = 5 })).GetProperty("id").GetGuid();
        }

        var arguments = new[] { "explain", folder.PathOf("shop"), "--can", "update", "--entity", "Loan", "--record", id.ToString(), "--data", folder.PathOf("data") };
        var text = await BosProcess.RunAsync([.. arguments, "--user", RunningApp.Administrator], CancellationToken.None);
        var json = await BosProcess.RunAsync([.. arguments, "--user", RunningApp.Administrator, "--format", "json"], CancellationToken.None);
        var nobody = await BosProcess.RunAsync([.. arguments, "--user", "nobody@example.org"], CancellationToken.None);

        Assert.True(text.ExitCode == 0, text.ToString());
        Assert.Contains($"{RunningApp.Administrator} may update: One", text.Output, StringComparison.Ordinal);
        Assert.Contains("Administrators may do everything that is not denied to everyone.", text.Output, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(json.Output).RootElement;
        Assert.True(answer.GetProperty("allowed").GetBoolean());
        var denial = answer.GetProperty("rules").EnumerateArray().First(r => r.GetProperty("effect").GetString() == "deny");
        Assert.Equal((false, true), (denial.GetProperty("concerns").GetBoolean(), denial.GetProperty("holds").GetBoolean()));
        Assert.EndsWith($"app.yaml:{LineOf("Desk: update, delete")}", denial.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, nobody.ExitCode);
        Assert.Contains("There is no active person nobody@example.org.", nobody.ToString(), StringComparison.Ordinal);
    }

    private static int LineOf(string text) => Spec[..Spec.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
