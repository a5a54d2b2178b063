using System.Text.Json;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class CheckTests
{
    [Theory]
    [InlineData("samples/equipment-loans")]
    [InlineData("samples/clinic-appointments")]
    [InlineData("samples/expense-approvals")]
    [InlineData("samples/bike-repairs")]
    [InlineData("domains/crm")]
    public async Task A_shipped_app_is_clean(string folder)
    {
        var result = await BosVerb.RunAsync(["check", RepositoryFolder.PathOf(folder)]);

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [Fact]
    public async Task A_mistake_in_an_expression_is_reported_where_it_was_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.yaml", """
            app: shop
            name: Shop
            entities:
              Sale:
                fields:
                  Title: text required
                  DueOn: date
                  Late:  formula DueOm < Today
            """);

        var result = await BosVerb.RunAsync(["check", folder.Path, "--format", "json"]);

        Assert.Equal(1, result.ExitCode);
        var problem = Assert.Single(JsonDocument.Parse(result.Output).RootElement.EnumerateArray());
        Assert.Equal("app.yaml", Path.GetFileName(problem.GetProperty("file").GetString()));
        Assert.Equal(8, problem.GetProperty("line").GetInt32());
        Assert.Equal(22, problem.GetProperty("column").GetInt32());
        Assert.StartsWith("BOS3", problem.GetProperty("code").GetString());
        Assert.Contains("DueOn", problem.GetProperty("fix").GetString());
    }

    [Fact]
    public async Task What_a_database_cannot_answer_is_reported_where_it_was_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.yaml", """
            app: shop
            name: Shop
            roles: [Clerk]
            entities:
              Sale:
                fields:
                  Title:  text required
                  Opens:  time
                  Early:  formula Opens.Value.Hour < 9
                  Words:  { type: formula Title.Split(' ').Length, as: integer }
                  Note:   { type: text, read: 'Title.Normalize() == "x"' }
                  Sums:   rollup count Part where Name.IsNormalized()
                allow:
                  Clerk:
                    - create
                    - read when Title.Split(' ').Length > 1
              Part:
                fields:
                  Sale: reference Sale
                  Name: text
            pages:
              Odd: { kind: list, entity: Part, where: Name.IsNormalized() }
              Figures:
                kind: dashboard
                cards:
                  - { title: Parts, kind: count, entity: Part }
                  - { title: Odd parts, kind: count, entity: Part, where: Name.IsNormalized() }
            workflows:
              Nightly:
                on: every day at 08:00 for Part
                when: Name.IsNormalized()
                do:
                  - set: { Name: '"x"' }
            """);

        var result = await BosVerb.RunAsync(["check", folder.Path, "--format", "json"]);

        Assert.True(result.ExitCode == 1, result.ToString());
        var problems = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Where(p => p.GetProperty("severity").GetString() == "error").ToList();
        Assert.All(problems, p => Assert.Equal("BOS3205", p.GetProperty("code").GetString()));
        Assert.Equal([9, 10, 11, 12, 16, 22, 27, 31], problems.Select(p => p.GetProperty("line").GetInt32()).Order());
        Assert.Contains(problems, p => p.GetProperty("message").GetString()?.StartsWith("The formula Sale.Early cannot be answered by", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Sarif_names_the_rule_and_the_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.yaml", "app: shop\nname: Shop\nentities:\n  Sale:\n    fields:\n      Title: tekst\n");

        var result = await BosVerb.RunAsync(["check", folder.Path, "--format", "sarif"]);

        Assert.Equal(1, result.ExitCode);
        var run = JsonDocument.Parse(result.Output).RootElement.GetProperty("runs")[0];
        var found = run.GetProperty("results")[0];
        Assert.StartsWith("BOS1", found.GetProperty("ruleId").GetString());
        var region = found.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal(6, region.GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("unknown type", "      Title: tekst", "BOS1")]
    [InlineData("missing target", "      Owner: reference Persn", "BOS1")]
    [InlineData("duplicate name", "      Title: text\n      Title: text", "BOS")]
    [InlineData("reserved word", "      Class: text\n      class: text", "BOS")]
    [InlineData("reserved member", "      RowVersion: text", "BOS1")]
    [InlineData("cyclic formulas", "      A: { type: formula B + 1, as: integer }\n      B: { type: formula A + 1, as: integer }", "BOS1")]
    [InlineData("wrong C#", "      Late: { type: formula Title >> , as: boolean }\n      Title: text", "BOS")]
    [InlineData("wrong type", "      Late: { type: 'formula Title.Length', as: date }\n      Title: text", "BOS1")]
    [InlineData("wrong member", "      Size: { type: 'formula Title.Lenght', as: integer }\n      Title: text", "BOS3")]
    [InlineData("?. in an expression", "      Big: formula Owner?.Title == Title\n      Title: text\n      Owner: reference Sale", "BOS3")]
    [InlineData("broken YAML", "      Title: [text", "BOS0")]
    public async Task Bad_input_gets_a_diagnostic_and_never_a_stack_trace(string what, string fields, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.yaml", $"app: shop\nname: Shop\nentities:\n  Sale:\n    fields:\n{fields}\n");

        var result = await BosVerb.RunAsync(["check", folder.Path]);

        var said = result.Output + result.Errors;
        Assert.True(result.ExitCode == 1, $"{what}: {result}");
        Assert.Contains($"error {code}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_junk_and_a_huge_file_are_refused_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        folder.Write("junk/app.yaml", "app: x\0\u0001\u0002\0");
        folder.Write("huge/app.yaml", "app: x\nname: X\n" + string.Concat(Enumerable.Repeat("# filler filler filler filler\n", 180_000)));

        var junk = await BosVerb.RunAsync(["check", folder.PathOf("junk")]);
        var huge = await BosVerb.RunAsync(["check", folder.PathOf("huge")]);

        Assert.Equal(1, junk.ExitCode);
        Assert.Contains("is not a text file", junk.Output + junk.Errors, StringComparison.Ordinal);
        Assert.Equal(1, huge.ExitCode);
        Assert.Contains("at most", huge.Output + huge.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_and_a_missing_folder_exit_with_2()
    {
        var usage = await BosVerb.RunAsync(["check"]);
        var missing = await BosVerb.RunAsync(["check", "/no/such/folder"]);

        Assert.Equal(2, usage.ExitCode);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("/no/such/folder", missing.Errors + missing.Output, StringComparison.Ordinal);
    }
}
